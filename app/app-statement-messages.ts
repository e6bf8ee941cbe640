import { defineMessages } from '#ui';

/** What was tested and what not, in plain words. Change it when that changes. */
export const toegankelijkheidMessages = defineMessages('toegankelijkheid', {
  titel: 'Toegankelijkheid',
  lead: 'Iedereen moet Bondgenoot kunnen gebruiken. Hier staat wat we daarvoor deden, en wat nog niet is onderzocht.',

  status: 'Hoe ver we zijn',
  statusTekst:
    'We bouwen volgens WCAG 2.2, niveau A en AA. Niemand van buiten heeft dat nog onderzocht. Daarom noemen we de nalevingsstatus C: eerste maatregelen genomen.',

  getest: 'Wat we testten',
  getestAxe:
    'Een computer zoekt op elke soort pagina naar fouten, met het programma axe. Bij één fout gaat een nieuwe versie niet door.',
  getestScript:
    'De belangrijkste wegen werken met en zonder JavaScript. Ook dat test een computer bij elke nieuwe versie.',
  getestBreedte: 'We bekeken pagina’s op 320, 768 en 1440 beeldpunten breed, in licht en in donker.',
  getestKleur: 'Van elke kleur die bij een andere staat, meten we het verschil. Te weinig verschil gaat niet door.',

  nietGetest: 'Wat nog niet is getest',
  nietSchermlezer: 'Mensen die elke dag een schermlezer, vergroting of spraak gebruiken, keken nog niet mee.',
  nietAudit: 'Een onafhankelijk onderzoek volgens WCAG-EM is er nog niet.',
  nietTaal: 'We schrijven op taalniveau B1. Met lezers hebben we dat nog niet getest.',
  nietLog: 'Teksten die gemeenten zelf schrijven of inlezen, controleren we niet.',

  melden: 'Werkt er iets niet voor u?',
  meldenTekst:
    'Meld het bij de gemeente waar u mee te maken heeft. Noem het adres van de pagina en wat er misging. Vertel ook welk apparaat u gebruikt.',
  meldenNa:
    'Komt u er samen niet uit? Dan kunt u een klacht indienen bij de Nationale ombudsman. Dat kan via nationaleombudsman.nl of telefoon 0800 33 55 555.',
  datum: 'Deze verklaring is gemaakt op 22 november 2026, door de makers van Bondgenoot.',
});

/** What we keep, why and how long. Change it when that changes. */
export const privacyMessages = defineMessages('privacy', {
  titel: 'Privacy',
  lead: 'We bewaren zo weinig mogelijk. Hier staat wat, waarvoor en hoe lang.',

  signalen: 'Signalen zijn zonder naam',
  signalenBelofte:
    'Van een signaal bewaren we de soort, de tekst, het leefdomein en de dag. Niet wie het gaf, en niet hoe laat. In de tabellen staat niets dat naar u leidt.',
  signalenTaak:
    'Elke nacht schrijft een taak alle signalen opnieuw op, in een willekeurige volgorde. Zo is ook de volgorde van binnenkomst weg.',
  signalenCode:
    'U krijgt één keer een code. Daarmee leest u wat er gebeurde. Wij bewaren de code zelf niet, alleen een afdruk ervan. Bent u de code kwijt, dan kunnen wij hem niet terugvinden.',
  signalenTekst:
    'Lijkt iets in uw tekst op een nummer, adres of geboortedatum? Dan houden we de tekst vast voordat we iets bewaren. Een naam herkent de computer niet. Laat namen dus weg.',

  metingen: 'Metingen zonder naam',
  metingenBelofte:
    'Wie gevraagd is, staat los van wat er is geantwoord. Bij een antwoord bewaren we de groep, en niet wie het gaf of wanneer. We zien wel wie klaar is, om anderen te herinneren.',
  metingenTaak:
    'Elke nacht schrijft een taak alle antwoorden en uitnodigingen opnieuw op, in een willekeurige volgorde. Tot dan kan een technisch beheerder zien welke twee bij elkaar horen.',
  metingenGroep:
    'Een groep van minder dan vijf mensen laten we nooit apart zien. Vulde maar één mens van een groep in? Dan is in de database te zien dat het antwoord van die groep komt.',
  metingenDuur:
    'Vult u in met uw naam? Dan bewaren we ook hoeveel seconden dat duurde. Zo weten anderen vooraf hoe lang het kost. Zonder naam bewaren we dat nooit.',

  grenzen: 'Waar die belofte ophoudt',
  grenzenLogboek:
    'De database houdt een eigen logboek bij, om na een storing niets kwijt te zijn. Daarin staat de volgorde nog even.',
  grenzenResten:
    'Wat de taak herschrijft, ruimt de database daarna zelf op, meestal binnen enkele minuten. Op de schijf kunnen resten nog even staan.',
  grenzenKopie: 'Een reservekopie van vóór de nachtelijke taak bevat ook de oude volgorde.',
  grenzenBeheerder: 'Een beheerder die meekijkt terwijl u verstuurt, kan zien welk account er dan bezig is.',
  grenzenTekst: 'Wie uw woorden herkent, herkent u misschien. Alleen beleid van uw gemeente leest de tekst.',

  account: 'Als u een account heeft',
  accountTekst:
    'We bewaren uw naam, functie, rollen, team en voor wie u werkt. Dat blijft zolang uw account bestaat. Anderen die in uw gemeente meewerken, zien uw naam en functie.',
  sessieTekst:
    'Van elke sessie bewaren we wie, het begin en het laatste gebruik. Een sessie stopt na een uur zonder gebruik, en altijd na twaalf uur. Meldt u zich af, dan wissen we haar meteen. Een sessie die vanzelf stopt, opent niets meer.',
  logboekTekst:
    'Elke verandering laat een regel na: wat, wanneer en waarvoor. U staat daarin met een pseudoniem. Alleen de privacy officer en de functionaris gegevensbescherming kunnen dat tot uw naam herleiden. Die regels blijven bewaard.',

  cookies: 'Cookies',
  cookiesTekst:
    'We gebruiken alleen cookies die nodig zijn. Daarom vragen we geen toestemming. Er zijn geen cookies van anderen en niemand volgt wat u leest.',
  cookieNaam: 'Cookie',
  cookieWaarvoor: 'Waarvoor',
  cookieHoeLang: 'Hoe lang',
  cookieSessie: 'sessie',
  cookieSessieWaarvoor: 'Weten dat u bent aangemeld',
  cookieSessieHoeLang: 'Tot u de browser sluit of zich afmeldt',
  cookieInvullen: 'invullen',
  cookieInvullenWaarvoor: 'Verder kunnen met een vragenlijst waar u aan begon',
  cookieInvullenHoeLang: 'Dertig dagen, en alleen op de pagina’s van die vragenlijst',
  cookieWeergave: 'weergave',
  cookieWeergaveWaarvoor: 'Onthouden of u licht of donker koos',
  cookieWeergaveHoeLang: 'Een jaar, en alleen als u zelf kiest',

  server: 'Wat de server opschrijft',
  serverTekst:
    'Van elk bezoek: het soort pagina, het antwoord, de duur en een los nummer. Niet uw naam, niet uw internetadres en niet wat u invulde.',
  serverPogingen:
    'Wie vaak een verkeerde code invult, moet even wachten. Daarom tellen we verkeerde codes per internetadres. Die telling staat alleen in het geheugen en is na tien minuten voorbij. Mislukt aanmelden vaak, dan geldt dat ook. Daarvan bewaren we kort een onleesbare afdruk, zonder naam en zonder adres.',

  rechten: 'Uw rechten',
  rechtenTekst:
    'U mag uw gegevens zien, laten verbeteren en laten wissen. Vraag het uw gemeente, zij is verantwoordelijk. Bij een signaal kan dat niet: niemand weet welk van u is.',
  rechtenKlacht: 'Bent u het niet eens met het antwoord? Dan kunt u naar de Autoriteit Persoonsgegevens.',
});
