// A desk on which a review came back and is answered: it keeps what is said and says what is missing.

import type { Both, PointView, ResponseView, Stance } from '../../src/ipc/bindings';
import { pack, sample, words } from './assets';
import { type Handlers, aKey } from './desk';
import { aReview } from './review-came';

const SAVED = { value: null, item: null, changed: ['a-1'], savedAt: '2026-11-21T10:02:07Z' };
const CHANGED = 'outcomes/o-datarule/text/ka';
const LIMIT = 6;

interface Said {
  answer: Stance | null;
  text: Both;
  evidence: PointView['evidence'];
  linked: boolean;
}

/** What the desk holds of the answer, and the handlers that change it. */
export function fakeAnswer({ signed = false, came = false, panel = false } = {}): { said: Said[]; handlers: Handlers; sign: () => unknown } {
  const [asked] = aReview.remarks;
  const second = pack.criteria.find((one) => one.id === 'assessment.identity') ?? pack.criteria[1]!;
  const remarks = [asked!, { ...asked!, criterion: second.id, text: second.text, quotes: [], recommendations: [], fields: ['assessments'] }];
  const whole: Said = { answer: 'agree', text: { ka: 'შევცვალეთ.' }, evidence: [], linked: true };
  const empty: Said = { answer: null, text: {}, evidence: [], linked: false };
  const said: Said[] = remarks.map((_, at) => structuredClone(signed || came ? { ...whole, linked: at === 0 } : { ...empty, linked: at === 0 }));
  const count = (text?: string) => (text ?? '').split(/\s+/).filter(Boolean).length;
  const { fields } = sample('gis-for-tourism');
  const held = { signed };

  const open = (one: Said): Both[] => {
    if (!one.answer) return [words('lacking-answer')];
    const over = count(one.text.ka) - LIMIT;
    return [
      ...(one.answer !== 'agree' && !one.text.ka ? [words('lacking-text')] : []),
      ...(one.answer === 'correct' && one.evidence.length === 0 ? [words('lacking-evidence')] : []),
      ...(over > 0 ? [words('lacking-long', { side: 'ka', over })] : []),
    ];
  };
  const view = (): ResponseView => {
    const points = remarks.map((remark, at): PointView => {
      const one = said[at]!;
      return {
        criterion: remark.criterion,
        remark,
        answer: one.answer,
        text: one.text,
        wordsKa: count(one.text.ka),
        wordsEn: count(one.text.en),
        evidence: one.evidence,
        linked: one.linked ? [CHANGED] : [],
        suggested: at === 0 ? [CHANGED] : [],
        open: held.signed || came ? [] : open(one),
      };
    });
    const signer = { did: aKey.did, fingerprint: aKey.fingerprint, claimed: aKey.name, signed: 'review', created: '2026-11-20T14:32:00Z', trusted: null, listName: {} };
    return {
      id: came ? '' : 'a-1',
      panel: panel,
      descriptor: 'd-gis',
      title: { ka: String(fields['identification/title/ka']), en: String(fields['identification/title/en']) },
      version: 1,
      pack: pack.head,
      reviewer: signer,
      signer: came ? { ...signer, signed: 'response' } : null,
      signed: held.signed || came ? 'sha384-c2lnbmVk' : null,
      points,
      answered: points.filter((one) => one.open.length === 0).length,
      limit: LIMIT,
      revised: 2,
      unsigned: !came && !held.signed,
      changes: [
        {
          path: CHANGED,
          signed: true,
          difference: {
            path: CHANGED,
            section: 'outcomes',
            place: { ka: 'შედეგი 6', en: 'Outcome 6' },
            language: 'ka',
            kind: 'changed',
            before: { ka: 'იცის მონაცემთა დაცვის წესები.' },
            after: { ka: 'იყენებს მონაცემთა დაცვის წესებს.' },
            marks: [{ kind: 'gone', text: 'იცის' }, { kind: 'came', text: 'იყენებს' }, { kind: 'same', text: ' მონაცემთა დაცვის წესებს.' }],
          },
        },
      ],
      text: [
        {
          id: 'need',
          title: { ka: 'საჭიროება', en: 'Need' },
          items: [
            {
              path: 'purpose/aim',
              label: { ka: 'მიზანი', en: 'Aim' },
              position: null,
              quotable: true,
              text: { ka: 'მსმენელი რუკას ადგენს. შემდეგ ხსნის.' },
              html: { ka: '<p>მსმენელი რუკას ადგენს. შემდეგ ხსნის.</p>' },
            },
          ],
        },
      ],
      attachments: [{ sha256: 'ab'.repeat(32), title: { ka: 'გამოკითხვა', en: 'Survey' }, name: 'survey.csv' }],
      blocked: points.flatMap((one) => one.open.map((why) => ({ criterion: one.criterion, why }))),
      keys: [aKey],
      files: [{ name: 'response.vc.json', title: words('file-response'), kind: {}, bytes: null, damaged: false }],
      name: 'response-3f1a9c20-v1.zip',
      undo: null,
      redo: null,
      savedAt: '2026-11-21T10:02:07Z',
    };
  };
  const at = (criterion: string) => said[remarks.findIndex((one) => one.criterion === criterion)]!;

  const handlers = {
    answer_review: () => ({ document: 'a-1' }),
    response: () => view(),
    response_file: () => view(),
    edit: ({ path, value }: { path: string; value: string }) => {
      const [, criterion = '', field = '', side] = path.split('/');
      const one = at(criterion);
      if (field === 'answer') one.answer = value as Stance;
      else if (side === 'ka' || side === 'en') one.text = { ...one.text, [side]: value ?? '' };
      return { ...SAVED, value };
    },
    add_evidence: ({ criterion, field, exact }: { criterion: string; field: string; exact: string }) => {
      at(criterion).evidence.push({ id: 'e-1', quote: { field, exact, place: { ka: 'მიზანი', en: 'Aim' } }, file: null });
      return SAVED;
    },
    name_file: ({ criterion }: { criterion: string }) => {
      at(criterion).evidence.push({ id: 'e-2', quote: null, file: view().attachments[0]! });
      return SAVED;
    },
    remove_item: ({ item }: { item: string }) => {
      const [, criterion = '', , id] = item.split('/');
      at(criterion).evidence = at(criterion).evidence.filter((one) => one.id !== id);
      return SAVED;
    },
    link_change: ({ criterion, linked }: { criterion: string; linked: boolean }) => {
      at(criterion).linked = linked;
      return SAVED;
    },
  };
  const fake = { said, handlers: { ...handlers, sign_response: () => fake.sign() } as unknown as Handlers, sign: (): unknown => null };
  return fake;
}
