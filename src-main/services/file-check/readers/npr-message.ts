/**
 * Contacts out of an NPR message. The structure (Institusjon, Objektholder, Pasient, Episode with one Kontakt, Tjeneste, Tiltak,
 * Prosedyre, Kode) is that of the public radiotherapy message 57.0.1; that the ordinary message has the same is not confirmed. No public
 * structure names an attribute for indirect activity: that it is called polIndir, as the variable in NPR, is an assumption.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Contact } from '../../../core/checks/contact';
import { isIdentityNumber } from '../../../core/checks/identity-id';
import { FileCheckError } from '../problem';
import { DATE_FORMS, readDate } from './dates';
import type { Limits } from './limits';
import type { RowSink } from './reader';
import { shown } from './shown';

const NPR = 'http://www.npr.no/xmlstds/';

interface Episode {
  readonly line: number;
  readonly depth: number;
  readonly id: string;
  readonly begun: string;
  readonly careLevel: string;
  readonly codes: string[];
  indirectActivity: string;
  contactType: string;
  place: string;
  contacts: number;
  /** Why it cannot be read, beside what `contacts`, `id` and `begun` show. */
  problem: string | undefined;
}

/** Takes the text of a message in pieces. Holds one episode at a time. */
export class NprMessage {
  readonly #sink: RowSink;
  readonly #limits: Limits;
  readonly #parser = new SaxesParser({ xmlns: true });
  /** Characters since there was a tag: what the parser holds on to may not be more. */
  #sinceTag = 0;
  #depth = 0;
  #isNpr = false;
  #tagLine = 1;
  readonly #institutions = new Map<string, number>();
  #institution = 0;
  #patientId = '';
  /** An episode of this Objektholder has been given away without a patient. */
  #isTooLateForPatient = false;
  #episode: Episode | undefined;
  /** Of the Prosedyre that is open; 0 where none is. */
  #procedureDepth = 0;
  #episodes = 0;

  constructor(sink: RowSink, limits: Limits) {
    this.#sink = sink;
    this.#limits = limits;
    const parser = this.#parser;
    parser.on('error', () => {
      throw this.#problem('Filen er ikke gyldig XML', 'Kopier den på nytt fra der den ble laget.');
    });
    // The parser neither fetches nor expands anything; a message that asks for it is not one to go on with.
    parser.on('doctype', () => {
      throw this.#problem('Filen har en DOCTYPE, som en NPR-melding ikke har', 'Av sikkerhetsgrunner er den ikke lest.');
    });
    parser.on('opentagstart', () => {
      // Where the name stands last on its line, the line break behind it is read already.
      this.#tagLine = parser.column === 0 ? parser.line - 1 : parser.line;
    });
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', () => this.#close());
  }

  /** The episodes so far, those that could not be read among them. */
  get episodes(): number {
    return this.#episodes;
  }

  /** Throws a FileCheckError `unreadable` where this is no NPR message. */
  write(text: string): void {
    this.#sinceTag += text.length;
    this.#parser.write(text);
    if (this.#sinceTag > this.#limits.xmlPieceCharacters) {
      throw this.#problem('Filen har en tekst som er for stor til å stå i en NPR-melding', 'Resten er ikke lest.');
    }
  }

  /** After the last piece. Throws as `write` does. */
  end(): void {
    this.#parser.close();
    if (!this.#isNpr) throw new FileCheckError('unreadable', `XML-filen har ingen NPR-melding i seg (navnerom ${NPR}…).`);
  }

  #problem(what: string, then: string): FileCheckError {
    return new FileCheckError('unreadable', `${what} (linje ${this.#parser.line}). ${then}`);
  }

  #open(tag: SaxesTagNS): void {
    this.#sinceTag = 0;
    this.#depth++;
    if (this.#depth > this.#limits.xmlDepth) {
      throw this.#problem('Filen har flere nivåer enn en NPR-melding kan ha', 'Resten er ikke lest.');
    }
    const isNpr = tag.uri.startsWith(NPR);
    if (this.#depth === 1 && tag.local !== 'MsgHead' && !(isNpr && tag.local === 'Melding')) {
      throw new FileCheckError(
        'unreadable',
        `XML-filen er ikke en NPR-melding. Den begynner med ${shown(tag.local)}; en NPR-melding begynner med MsgHead, eller med Melding i navnerommet ${NPR}….`,
      );
    }
    if (!isNpr) return;
    this.#isNpr = true;
    if (this.#episode !== undefined) this.#openInEpisode(tag, this.#episode);
    else if (tag.local === 'Institusjon') this.#openInstitution(attribute(tag, 'institusjonID'));
    else if (tag.local === 'Objektholder') this.#openHolder();
    else if (tag.local === 'Pasient') this.#openPatient(tag);
    else if (tag.local === 'Episode') this.#openEpisode(tag);
  }

  #openInstitution(id: string): void {
    const next = this.#institutions.size + 1;
    this.#institution = this.#institutions.get(id) ?? next;
    this.#institutions.set(id === '' ? `(${next})` : id, this.#institution);
  }

  #openHolder(): void {
    this.#patientId = '';
    this.#isTooLateForPatient = false;
  }

  /** pasientNr is unique within its institution only. An identity number stays as it is, so that the checks see it. */
  #openPatient(tag: SaxesTagNS): void {
    if (this.#isTooLateForPatient) {
      throw this.#problem('Meldingen har Pasient etter Episode', 'Da lar det seg ikke lese hvem kontaktene gjelder.');
    }
    const number = attribute(tag, 'pasientNr');
    const isOwn = number === '' || this.#institution <= 1 || isIdentityNumber(number);
    this.#patientId = attribute(tag, 'pasientGUID') || (isOwn ? number : `${this.#institution}:${number}`);
  }

  #openEpisode(tag: SaxesTagNS): void {
    this.#episodes++;
    this.#episode = {
      line: this.#tagLine,
      depth: this.#depth,
      id: attribute(tag, 'episodeID'),
      begun: attribute(tag, 'innDatoTid'),
      careLevel: attribute(tag, 'omsorgsniva'),
      codes: [],
      indirectActivity: attribute(tag, 'polIndir'),
      contactType: '',
      place: '',
      contacts: 0,
      problem: undefined,
    };
  }

  #openInEpisode(tag: SaxesTagNS, episode: Episode): void {
    switch (tag.local) {
      case 'Kontakt':
        episode.contacts++;
        episode.contactType = attribute(tag, 'kontaktType');
        episode.place = attribute(tag, 'stedAktivitet');
        episode.indirectActivity = attribute(tag, 'polIndir') || episode.indirectActivity;
        break;
      case 'Prosedyre':
        this.#procedureDepth = this.#depth;
        break;
      case 'Kode':
        if (this.#procedureDepth > 0) this.#addCode(attribute(tag, 'kodeVerdi'), episode);
        break;
      case 'Episode':
        this.#episodes++;
        this.#sink.unreadable(this.#tagLine, 'Episode inne i en annen Episode.');
        episode.problem = 'Episode med en annen Episode inne i seg.';
        break;
    }
  }

  #addCode(code: string, episode: Episode): void {
    if (code === '') return;
    if (episode.codes.length < this.#limits.xmlCodes) episode.codes.push(code.toUpperCase());
    else episode.problem = `Episode med over ${this.#limits.xmlCodes} prosedyrekoder.`;
  }

  #close(): void {
    this.#sinceTag = 0;
    if (this.#depth === this.#procedureDepth) this.#procedureDepth = 0;
    const episode = this.#episode;
    if (episode !== undefined && this.#depth === episode.depth) {
      this.#episode = undefined;
      if (this.#patientId === '') this.#isTooLateForPatient = true;
      const contact = this.#contactOf(episode);
      if (typeof contact === 'string') this.#sink.unreadable(episode.line, contact);
      else this.#sink.contact(contact);
    }
    this.#depth--;
  }

  /** The contact, or why there is none. */
  #contactOf({ line, id, begun, contacts, problem, ...registered }: Episode): Contact | string {
    if (problem !== undefined) return problem;
    if (id === '') return 'Episode uten episodeID.';
    if (begun === '') return 'Episode uten innDatoTid.';
    if (contacts !== 1) return contacts === 0 ? 'Episode uten Kontakt.' : 'Episode med flere Kontakt; den skal ha én.';
    const contactDate = readDate(begun);
    if (contactDate === undefined) return `innDatoTid ${shown(begun)} er ikke en dato som kan leses. Tillatt: ${DATE_FORMS}.`;
    return {
      line,
      contactId: id,
      patientId: this.#patientId,
      contactDate,
      contactType: registered.contactType,
      indirectActivity: registered.indirectActivity,
      procedureCodes: registered.codes,
      careLevel: registered.careLevel,
      place: registered.place,
      serviceArea: '',
      copay: '',
      facts: undefined,
    };
  }
}

function attribute({ attributes }: SaxesTagNS, name: string): string {
  return attributes[name]?.value.trim() ?? '';
}
