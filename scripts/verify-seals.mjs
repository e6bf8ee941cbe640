// The check of a sealed log, line by line: what `npm run verify` does. Uses Node alone and nothing of the product, so that whoever
// wants to can read all of it first. docs/zegel.md gives the format, with an example byte for byte.
import { createHash, createPublicKey, verify } from 'node:crypto';

const COLUMNS = ['gemeente_id', 'id', 'tijd', 'soort', 'onderwerp_soort', 'onderwerp_id', 'actor', 'doel', 'gegevens'];
/** What stands in each kind of line, beside `soort`. */
const LINES = {
  export: ['versie', 'gemeente', 'naam', 'gemaakt', 'vanaf'],
  zegel: ['gemeente', 'volgnummer', 'tijd', 'aantal', 'wortel', 'vorige', 'sleutel', 'volgende', 'handtekening'],
  lid: ['zegel', 'plaats', 'gebeurtenis', 'blad'],
  gebeurtenis: ['rij'],
  staart: [],
  einde: ['regels'],
};
const NOTHING_BEFORE = '0'.repeat(64);
const LATE = 48n * 3_600_000_000n; // two days in microseconds

/** Why something could not be checked at all: exit code 2. */
export class NotCheckable extends Error {}

// ---- The arithmetic: bytes in, hashes out ----

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The leaf of a record: a zero byte, a first line, and per column its length in bytes and its text, or `-` when it is null. */
export function computeLeaf(record) {
  const lines = COLUMNS.map((name) => {
    const value = record[name];
    return value === null ? '-\n' : `${Buffer.byteLength(value)}:${value}\n`;
  });
  return sha256(Buffer.from([0]), `bondgenoot-gebeurtenis/1\n${lines.join('')}`);
}

/** The root of a Merkle tree, RFC 6962 §2.1: split at the largest power of two below the number of leaves. */
export function computeRoot(leaves) {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0];
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.from([1]), computeRoot(leaves.slice(0, split)), computeRoot(leaves.slice(split)));
}

/** The lines that are signed. */
export const renderHeader = (seal) =>
  [
    'bondgenoot-zegel/1',
    `gemeente ${seal.gemeente}`,
    `volgnummer ${seal.volgnummer}`,
    `tijd ${seal.tijd}`,
    `aantal ${seal.aantal}`,
    `wortel ${seal.wortel}`,
    `vorige ${seal.vorige}`,
    `sleutel ${seal.sleutel}`,
    `volgende ${seal.volgende ?? '-'}`,
    '',
  ].join('\n');

/** What the next seal names as `vorige`. */
export const computeSealHash = (seal) =>
  sha256(`${renderHeader(seal)}handtekening ${seal.handtekening}\n`).toString('hex');

/** Whether a text is base64 in its one proper form: another form of the same bytes is a change too. */
const isBase64 = (text) => typeof text === 'string' && Buffer.from(text, 'base64').toString('base64') === text;

const opened = new Map();

/** A public key from its SPKI in base64; kept, because a chain of zegels has few. */
function openKey(key) {
  const open = opened.get(key) ?? createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  if (opened.size < 100) opened.set(key, open);
  return open;
}

/** Whether `signature` (base64) is that of the holder of `key` (SPKI in base64) over `text`. */
function isSigned(text, signature, key) {
  try {
    const open = openKey(key);
    if (open.asymmetricKeyType !== 'ed25519' || !isBase64(signature)) return false;
    return verify(null, Buffer.from(text), open, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

// ---- The check: line after line ----

/** Microseconds since 1970, or undefined for what is no moment. */
const parseMicros = (text) => (typeof text === 'string' && /^-?\d{1,20}$/.test(text) ? BigInt(text) : undefined);

/** Whether an object has these names and no other: what is not checked must not stand beside what is. */
const hasNames = (value, names) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === names.length &&
  names.every((name) => Object.hasOwn(value, name));

const isRecord = (record) =>
  hasNames(record, COLUMNS) &&
  COLUMNS.every((name) => record[name] === null || (typeof record[name] === 'string' && record[name].isWellFormed()));

const isSeal = (seal) =>
  Number.isSafeInteger(seal.volgnummer) &&
  Number.isSafeInteger(seal.aantal) &&
  ['gemeente', 'wortel', 'vorige', 'handtekening'].every((name) => typeof seal[name] === 'string') &&
  parseMicros(seal.tijd) !== undefined &&
  isBase64(seal.sleutel) &&
  (seal.volgende === null || isBase64(seal.volgende));

/**
 * Checks an export: `add` each line, then `end`. `keys`: public keys one trusts (SPKI in base64). `witness`: a getuige kept outside, which
 * the export must contain. `since`: a getuige after which the export begins. Each finding names a record, a seal or neither.
 */
export class Checker {
  findings = [];
  records = 0;
  seals = 0;
  tail = { count: 0, oldest: undefined };
  late = 0;
  #keys;
  #witness;
  #ids = new Set();
  #lines = 0;
  #place = 'begin';
  #begin;
  #next;
  #previous;
  #key;
  #ours;
  #trusted = false;
  #witnessHash;
  #seal;
  #members = [];
  #acts = new Map([
    ['export', (line) => this.#addBegin(line)],
    ['zegel', (line) => this.#addSeal(line)],
    ['lid', (line) => this.#addMember(line)],
    ['gebeurtenis', (line) => this.#addRecord(line)],
    ['staart', () => this.#addTail()],
    ['einde', (line) => this.#addEnd(line)],
  ]);

  constructor({ keys = [], witness, since } = {}) {
    this.#keys = keys;
    this.#witness = witness;
    this.#next = since ? since.volgnummer + 1 : 1;
    this.#previous = since ? since.zegelhash : NOTHING_BEFORE;
    this.#key = since ? (since.volgende ?? since.sleutel) : undefined;
    this.#trusted = since !== undefined;
    this.#ours = since !== undefined;
  }

  #find(text, { record, seal } = {}) {
    this.findings.push({ text, record, seal });
  }

  /** Takes one line of the export. Throws NotCheckable when it is no line of an export. */
  add(text) {
    this.#lines++;
    let line;
    try {
      line = JSON.parse(text);
    } catch {
      throw new NotCheckable(`Regel ${this.#lines} is niet te lezen.`);
    }
    const act = this.#acts.get(line?.soort);
    if (act === undefined || (this.#place === 'begin') !== (line.soort === 'export') || this.#place === 'end')
      throw new NotCheckable(`Regel ${this.#lines} hoort hier niet.`);
    // A name twice, a number in another form, more than we check: another reader would see something else than we did.
    if (JSON.stringify(line) !== text.replace(/\r$/, '') || !hasNames(line, ['soort', ...LINES[line.soort]]))
      throw new NotCheckable(`Regel ${this.#lines} is anders geschreven dan Bondgenoot dat doet.`);
    act(line);
  }

  #addBegin(line) {
    if (line.versie !== 1) throw new NotCheckable('Deze export heeft een andere vorm dan deze controle kent.');
    if (line.vanaf !== this.#next)
      throw new NotCheckable(
        `Deze export begint bij zegel ${line.vanaf}, en deze controle bij zegel ${this.#next}. Gebruik --since, of een hele export.`,
      );
    this.#begin = line;
    this.#place = 'seals';
  }

  #addSeal(line) {
    if (this.#place !== 'seals' || !isSeal(line)) throw new NotCheckable(`Regel ${this.#lines} is geen goed zegel.`);
    this.#closeSeal();
    this.#seal = line;
  }

  #addMember(line) {
    if (this.#place !== 'seals' || this.#seal === undefined || !/^[0-9a-f]{64}$/.test(line.blad))
      throw new NotCheckable(`Regel ${this.#lines} hoort bij geen zegel.`);
    this.#members.push({ ...line, record: undefined });
  }

  #addRecord({ rij: record }) {
    if (!isRecord(record)) throw new NotCheckable(`Regel ${this.#lines} is geen goede gebeurtenis.`);
    if (this.#ids.has(record.id)) this.#find(`Gebeurtenis ${record.id} staat er twee keer in.`, { record: record.id });
    this.#ids.add(record.id);
    if (record.gemeente_id !== this.#begin.gemeente)
      this.#find(`Gebeurtenis ${record.id} is van een andere gemeente.`, { record: record.id });
    if (this.#place === 'tail') return this.#countTail(record);
    const member = this.#members.at(-1);
    if (member === undefined || member.record !== undefined)
      throw new NotCheckable(`Regel ${this.#lines} hoort bij geen plaats onder een zegel.`);
    member.record = record;
  }

  #countTail({ tijd }) {
    this.tail.count++;
    const time = parseMicros(tijd);
    if (time !== undefined && !(this.tail.oldest <= time)) this.tail.oldest = time;
  }

  #addTail() {
    this.#closeSeal();
    this.#place = 'tail';
  }

  #addEnd(line) {
    if (this.#place !== 'tail' || line.regels !== this.#lines - 1)
      throw new NotCheckable('Er ontbreken regels in de export. Haal de export opnieuw op.');
    this.#place = 'end';
  }

  /** Checks the seal whose lines are now complete: its place in the chain, its signature, and what is under it. */
  #closeSeal() {
    const [seal, members] = [this.#seal, this.#members];
    if (seal === undefined) return;
    this.#checkChain(seal);
    this.#checkKey(seal);
    this.#checkMembers(seal, members);
    this.seals++;
    this.#previous = computeSealHash(seal);
    if (seal.volgnummer === this.#witness?.volgnummer) this.#witnessHash = this.#previous;
    [this.#seal, this.#members] = [undefined, []];
  }

  #checkChain({ gemeente, volgnummer, vorige }) {
    const own = { seal: volgnummer };
    if (gemeente !== this.#begin.gemeente) this.#find(`Zegel ${volgnummer} is van een andere gemeente.`, own);
    if (volgnummer > this.#next)
      this.#find(
        volgnummer === this.#next + 1
          ? `Zegel ${this.#next} ontbreekt.`
          : `Zegel ${this.#next} tot en met ${volgnummer - 1} ontbreken.`,
        { seal: this.#next },
      );
    if (volgnummer < this.#next)
      this.#find(`Zegel ${volgnummer} staat er twee keer in, of op de verkeerde plaats.`, own);
    else if (volgnummer === this.#next && vorige !== this.#previous)
      this.#find(`Zegel ${volgnummer} sluit niet aan op het zegel ervoor.`, own);
    this.#next = volgnummer + 1;
  }

  /** The key is the one before, or the one that was announced, or one that we trust after another that we trust. */
  #checkKey(seal) {
    const own = { seal: seal.volgnummer };
    const isKnown = this.#keys.includes(seal.sleutel);
    if (!isSigned(renderHeader(seal), seal.handtekening, seal.sleutel))
      this.#find(`De handtekening van zegel ${seal.volgnummer} klopt niet.`, own);
    else if (isKnown) this.#trusted = true;
    const follows = this.#key === undefined || seal.sleutel === this.#key;
    if (!follows && !(isKnown && this.#ours))
      this.#find(`Zegel ${seal.volgnummer} is gezet met een sleutel die niet was aangekondigd.`, own);
    this.#key = seal.volgende ?? seal.sleutel;
    this.#ours = isKnown || (this.#ours && follows);
  }

  #checkMembers(seal, members) {
    const number = seal.volgnummer;
    const placed = members.every(({ zegel, plaats }, index) => zegel === number && plaats === index + 1);
    const stored = computeRoot(members.map(({ blad }) => Buffer.from(blad, 'hex'))).toString('hex');
    if (placed && members.length === seal.aantal && stored === seal.wortel) this.#checkRecords(seal, members);
    else {
      const records = members.flatMap(({ record }) => (record ? [computeLeaf(record)] : []));
      const isWhole = records.length === seal.aantal && computeRoot(records).toString('hex') === seal.wortel;
      this.#find(
        isWhole
          ? `Onder zegel ${number} is de lijst met leden veranderd. De gebeurtenissen zelf zijn heel.`
          : `Onder zegel ${number} is veranderd wat er staat. Welke gebeurtenis, is niet meer te zeggen.`,
        { seal: number },
      );
    }
    this.records += members.length;
  }

  /** The leaf hashes are those of the seal: so each record can be held against its own. */
  #checkRecords(seal, members) {
    for (const { gebeurtenis, plaats, blad, record } of members) {
      const place = `(zegel ${seal.volgnummer}, plaats ${plaats})`;
      const own = { record: gebeurtenis, seal: seal.volgnummer };
      if (record === undefined) this.#find(`Gebeurtenis ${gebeurtenis} is weg ${place}.`, own);
      else if (record.id !== gebeurtenis || computeLeaf(record).toString('hex') !== blad)
        this.#find(`Gebeurtenis ${gebeurtenis} is veranderd ${place}.`, own);
      else if (parseMicros(seal.tijd) - (parseMicros(record.tijd) ?? 0n) > LATE) this.late++;
    }
  }

  /** Ends the check. Throws NotCheckable when the export was cut off, or nothing outside it was given to hold it against. */
  end() {
    if (this.#place !== 'end') throw new NotCheckable('De export is niet compleet. Haal hem opnieuw op.');
    this.#checkWitness();
    if (this.#trusted) return;
    if (this.#keys.length > 0 && this.seals > 0)
      this.#find('Geen enkel zegel is gezet met de sleutel die u meegaf.', { seal: 1 });
    if (this.findings.length > 0) return;
    throw new NotCheckable(
      this.seals === 0
        ? 'Er is nog niets verzegeld.'
        : 'Alles past bij elkaar, maar dat bewijst nog niets. Geef met --key de openbare sleutel mee.',
    );
  }

  #checkWitness() {
    const witness = this.#witness;
    if (witness === undefined) return;
    if (witness.gemeente !== this.#begin.gemeente) throw new NotCheckable('De getuige is van een andere gemeente.');
    if (witness.volgnummer < this.#begin.vanaf)
      throw new NotCheckable(`De getuige gaat over zegel ${witness.volgnummer}, en de export begint later.`);
    const own = { seal: witness.volgnummer };
    if (witness.volgnummer >= this.#next)
      this.#find(
        `De getuige kent zegel ${witness.volgnummer}, maar dat ontbreekt. Dit logboek is ouder of ingekort.`,
        own,
      );
    else if (this.#witnessHash !== witness.zegelhash)
      this.#find(`Zegel ${witness.volgnummer} is een ander zegel dan de getuige kent.`, own);
    else this.#trusted = true;
  }
}

/** Reads a getuige, also out of the mail it came in: a seal as a text of its own. Throws NotCheckable when it is none. */
export function parseWitness(text) {
  const [found = '', header = '', signature = ''] =
    /(bondgenoot-zegel\/1\n(?:[a-z]+ \S+\n)+?)handtekening (\S+)/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  const fields = Object.fromEntries([...header.matchAll(/^([a-z]+) (.*)$/gm)].map(([, name, value]) => [name, value]));
  if (!isSigned(header, signature, fields.sleutel ?? ''))
    throw new NotCheckable('De getuige is beschadigd, of is geen getuige van Bondgenoot.');
  const { gemeente, volgnummer, sleutel, volgende } = fields;
  const zegelhash = sha256(`${found}\n`).toString('hex');
  return { gemeente, volgnummer: Number(volgnummer), zegelhash, sleutel, volgende: volgende === '-' ? null : volgende };
}
