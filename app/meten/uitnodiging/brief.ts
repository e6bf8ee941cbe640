import { formatDay } from '../../ui/format.ts';

type Brief = { titel: string; naamloos: boolean; invullenTot: string | null };

const WOORDEN = {
  je: {
    vraag: (titel: string) => `We vragen je om een meting in te vullen: ${titel}.`,
    eigen: 'Met deze link kun je invullen, zonder aan te melden. Geef de link aan niemand anders.',
    naamloos: 'Niemand ziet wat jij antwoordt. Kleine groepen laten we niet apart zien.',
    naam: 'Je vult in met je naam. De begeleider kan je antwoorden lezen.',
    nog: (titel: string) => `We vroegen je eerder om een meting in te vullen: ${titel}. Dat kan nog.`,
  },
  u: {
    vraag: (titel: string) => `We vragen u om een meting in te vullen: ${titel}.`,
    eigen: 'Met deze link kunt u invullen, zonder aan te melden. Geef de link aan niemand anders.',
    naamloos: 'Niemand ziet wat u antwoordt. Kleine groepen laten we niet apart zien.',
    naam: 'U vult in met uw naam. De begeleider kan uw antwoorden lezen.',
    nog: (titel: string) => `We vroegen u eerder om een meting in te vullen: ${titel}. Dat kan nog.`,
  },
};

/** What the mail of an invitation or a reminder says, to professionals (`je`) or residents (`u`). The link stands under it. */
export function renderBrief({ titel, naamloos, invullenTot }: Brief, aan: 'je' | 'u', soort: 'vraag' | 'nog') {
  const w = WOORDEN[aan];
  const tot = invullenTot === null ? [] : [`Invullen kan tot en met ${formatDay(invullenTot)}.`];
  return {
    onderwerp: soort === 'vraag' ? `Uitnodiging: ${titel}` : `Herinnering: ${titel}`,
    tekst: [w[soort](titel), ...tot, naamloos ? w.naamloos : w.naam, w.eigen].join('\n\n'),
  };
}
