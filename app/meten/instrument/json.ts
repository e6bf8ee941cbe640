/** Where in a JSON value something stands: keys and places in lists, from the outside in. */
export type Pad = readonly (string | number)[];
/** What is wrong on a line of the file, counted from 1. */
export type Regelfout = { regel: number; pad: Pad; melding: string };
/** The value of a JSON text, the keys that came twice in it, and the line of every part (of a part that is not there: of what it belongs in). */
export type Gelezen = { waarde: unknown; dubbel: Regelfout[]; findRegel: (pad: Pad) => number };

/** No instrument comes near this depth. */
const DIEPST = 20;
const SPACE = /[\t\n\r ]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Every end of a string that JSON could mean; JSON.parse says whether what stands in it is right. */
const STRING = /"(?:[^"\\]|\\.)*"/sy;
const WORD = /true|false|null/y;

class Fout extends Error {
  readonly plek: number;

  constructor(plek: number, melding: string) {
    super(melding);
    this.plek = plek;
  }
}

/** Reads one JSON text from left to right and remembers where every part begins. */
class Lezer {
  readonly #tekst: string;
  #plek = 0;
  readonly plekken = new Map<string, number>();
  readonly dubbel: { pad: Pad; plek: number }[] = [];

  constructor(tekst: string) {
    this.#tekst = tekst;
  }

  readAll(): unknown {
    const waarde = this.#readValue([]);
    this.#skip();
    if (this.#plek < this.#tekst.length) throw new Fout(this.#plek, 'Na het einde van het instrument staat nog iets.');
    return waarde;
  }

  #skip(): void {
    SPACE.lastIndex = this.#plek;
    SPACE.exec(this.#tekst);
    this.#plek = SPACE.lastIndex;
  }

  /** Takes a sign when it is next. */
  #take(sign: string): boolean {
    this.#skip();
    if (this.#tekst[this.#plek] !== sign) return false;
    this.#plek += 1;
    return true;
  }

  #match(form: RegExp): string | undefined {
    form.lastIndex = this.#plek;
    const found = form.exec(this.#tekst)?.[0];
    if (found !== undefined) this.#plek += found.length;
    return found;
  }

  #readString(): string {
    const begin = this.#plek;
    const found = this.#match(STRING);
    try {
      return JSON.parse(found ?? '') as string;
    } catch {
      throw new Fout(begin, 'Deze tekst klopt niet. Kijk naar de aanhalingstekens en de schuine strepen.');
    }
  }

  #readValue(pad: Pad): unknown {
    this.#skip();
    const key = JSON.stringify(pad);
    if (!this.plekken.has(key)) this.plekken.set(key, this.#plek);
    if (pad.length > DIEPST) throw new Fout(this.#plek, 'Hier staat te veel in elkaar.');
    const sign = this.#tekst[this.#plek];
    if (sign === '{') return this.#readObject(pad);
    if (sign === '[') return this.#readList(pad);
    if (sign === '"') return this.#readString();
    const plain = this.#match(WORD) ?? this.#match(NUMBER);
    if (plain === undefined) throw new Fout(this.#plek, 'Hier hoort een waarde.');
    return JSON.parse(plain);
  }

  #readObject(pad: Pad): unknown {
    this.#take('{');
    const velden = new Map<string, unknown>();
    if (this.#take('}')) return {};
    do {
      this.#skip();
      const begin = this.#plek;
      if (this.#tekst[begin] === '}') throw new Fout(begin, 'Haal de komma hiervoor weg.');
      if (this.#tekst[begin] !== '"') throw new Fout(begin, 'Hier hoort een naam tussen dubbele aanhalingstekens.');
      const naam = this.#readString();
      const eigen = [...pad, naam];
      if (velden.has(naam)) this.dubbel.push({ pad: eigen, plek: begin });
      else this.plekken.set(JSON.stringify(eigen), begin);
      if (!this.#take(':')) throw new Fout(this.#plek, 'Hier hoort een dubbele punt.');
      velden.set(naam, this.#readValue(eigen));
    } while (this.#take(','));
    if (!this.#take('}')) throw new Fout(this.#plek, 'Hier hoort een komma, of een } om af te sluiten.');
    // Also a field named __proto__ becomes a field, and no more than that.
    return Object.fromEntries(velden);
  }

  #readList(pad: Pad): unknown {
    this.#take('[');
    const waarden: unknown[] = [];
    if (this.#take(']')) return waarden;
    do waarden.push(this.#readValue([...pad, waarden.length]));
    while (this.#take(','));
    if (!this.#take(']')) throw new Fout(this.#plek, 'Hier hoort een komma, of een ] om af te sluiten.');
    return waarden;
  }
}

/** The line of a place in a text, from 1, as an editor counts them. */
const countRegel = (tekst: string, plek: number) => tekst.slice(0, plek).split(/\r\n|\r|\n/).length;

/**
 * Reads a JSON text (RFC 8259) and keeps the line of every part, which JSON.parse does not. Gives the first place where it is no
 * JSON as a Regelfout.
 */
export function parseJson(tekst: string): Gelezen | { fout: Regelfout } {
  const lezer = new Lezer(tekst);
  const regelOf = (plek: number) => countRegel(tekst, plek);
  try {
    const waarde = lezer.readAll();
    return {
      waarde,
      dubbel: lezer.dubbel.map(({ pad, plek }) => ({ regel: regelOf(plek), pad, melding: 'Dit veld staat er al.' })),
      findRegel: (pad) => {
        for (let length = pad.length; length > 0; length -= 1) {
          const plek = lezer.plekken.get(JSON.stringify(pad.slice(0, length)));
          if (plek !== undefined) return regelOf(plek);
        }
        return regelOf(lezer.plekken.get('[]') ?? 0);
      },
    };
  } catch (error) {
    if (!(error instanceof Fout)) throw error;
    return { fout: { regel: regelOf(error.plek), pad: [], melding: error.message } };
  }
}

/** A path as people write it: `gebieden[0].kenmerken[2].naam`, counted from 0 as in the file; '' for the whole. */
export const formatPad = (pad: Pad): string =>
  pad.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
