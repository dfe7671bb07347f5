// How the lines of each list are laid out: what stands first, what at the side, what in a strip of figures, and what
// waits behind „details“. A field that no shape names goes behind the details, so that a pack may add fields.

import type { PackView, TemplateField } from '../../ipc/bindings';

interface Shape {
  head: string[];
  side?: string[];
  figures?: string[];
  links?: string[];
}

const SHAPES: Record<string, Shape> = {
  outcomes: { head: ['text'], side: ['category'] },
  activities: {
    head: ['title'],
    side: ['kind'],
    figures: ['contactHours', 'independentHours', 'assessmentHours', 'practicalHours'],
    links: ['outcomes/*'],
  },
  assessments: { head: ['title'], side: ['kind'], figures: ['weight', 'threshold'], links: ['outcomes/*'] },
  'purpose/needs': { head: ['claim'], side: ['source'] },
  'purpose/tags': { head: ['label'], side: ['kind'] },
  'stackability/targets': { head: ['title', 'institution'], figures: ['credits', 'programCredits'] },
  'resources/staff': { head: ['role', 'qualification'] },
  'outcomes/*/skills': { head: ['label', 'uri'] },
};

/** The fields of a list's items, by where they stand. */
export interface Line {
  head: TemplateField[];
  side: TemplateField[];
  figures: TemplateField[];
  links: TemplateField[];
  more: TemplateField[];
}

/** Lays out the lines of a list; `list` is its pattern. */
export function lineOf(pack: PackView, list: string): Line {
  const shape = SHAPES[list];
  const start = `${list}/*/`;
  const fields = pack.sections
    .flatMap((section) => section.fields)
    .filter((field) => field.path.startsWith(start))
    .filter((field) => field.control === 'list' || field.control === 'set' || !field.path.slice(start.length).includes('*'));
  const own = (names: string[] | undefined) =>
    (names ?? []).flatMap((name) => fields.find((field) => field.path === `${start}${name}`) ?? []);
  const head = shape ? own(shape.head) : fields.filter((field) => field.control === 'prose').slice(0, 1);
  const [side, figures, links] = [own(shape?.side), own(shape?.figures), own(shape?.links)];
  const named = new Set([...head, ...side, ...figures, ...links]);
  return { head, side, figures, links, more: fields.filter((field) => !named.has(field)) };
}

/** The blocks of a section in order: single fields, and lists with their own label. */
export function blocksOf(fields: TemplateField[]): TemplateField[] {
  const lists = fields.filter((field) => field.control === 'list').map((field) => field.path);
  return fields.filter((field) => !lists.some((list) => field.path.startsWith(`${list}/*`)));
}

/** Short texts stand on one line with their label; long ones, and the level among its neighbors, get the width of the sheet. */
export const isLong = (field: TemplateField): boolean => field.path === 'level/nqf' || (field.control === 'prose' && (field.limit ?? 0) > 300);

/** Texts of several paragraphs get the editor with its preview. */
export const isRich = (field: TemplateField): boolean => field.control === 'prose' && (field.limit ?? 0) >= 1000;
