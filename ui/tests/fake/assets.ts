// The shipped pack, samples and words, read as the desk reads them, for a desk that is not there.

import { FluentBundle, FluentResource } from '@fluent/bundle';
import { parse } from 'smol-toml';
import isced from '../../../assets/vocab/isced_f_2013.tsv?raw';
import criteriaToml from '../../../assets/packs/ge-draft-2025/criteria.toml?raw';
import packToml from '../../../assets/packs/ge-draft-2025/pack.toml?raw';
import templateToml from '../../../assets/packs/ge-draft-2025/template.toml?raw';
import escoTsv from '../../../assets/vocab/esco_pilot_subset.tsv?raw';
import glossaryTsv from '../../../assets/vocab/glossary.tsv?raw';
import levelsTsv from '../../../assets/vocab/nqf_levels.tsv?raw';
import processesTsv from '../../../assets/vocab/processes.tsv?raw';
import tagsTsv from '../../../assets/vocab/tags.tsv?raw';
import verbsTsv from '../../../assets/vocab/verbs.tsv?raw';
import type { Both, ChoiceView, Control, CriterionView, FieldValue, PackView, TemplateField, Vocabulary } from '../../src/ipc/bindings';

const locales = import.meta.glob<string>('../../../assets/locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });
const samples = import.meta.glob<Record<string, unknown>>('../../../assets/samples/*.json', { import: 'default', eager: true });

const bundles = { ka: new FluentBundle('ka', { useIsolating: false }), en: new FluentBundle('en', { useIsolating: false }) };
for (const [path, text] of Object.entries(locales)) {
  const side = path.includes('/ka/') ? 'ka' : 'en';
  bundles[side].addResource(new FluentResource(text));
}

/** A message of the desk in both languages. */
export function words(id: string, args: Record<string, string | number> = {}): Both {
  const side = (language: 'ka' | 'en') => {
    const value = bundles[language].getMessage(id)?.value;
    return value ? bundles[language].formatPattern(value, args, []) : id;
  };
  return { ka: side('ka'), en: side('en') };
}

const TOKENS: Record<string, string[]> = {
  category: ['knowledge', 'skill', 'responsibility'],
  'assessment-type': ['written-examination', 'oral-examination', 'practical-assessment', 'project-work', 'portfolio', 'quiz', 'marked-assignment', 'continuous-evaluation', 'problem-based', 'artefact', 'group-performance', 'peer-assessment'],
  supervision: ['unsupervised', 'supervised', 'supervised-verified'],
  'activity-kind': ['lecture', 'seminar', 'practical', 'laboratory', 'project', 'field-work', 'simulation', 'online', 'work-based', 'self-study', 'assessment'],
  participation: ['onsite', 'online', 'blended', 'work-based'],
  stacking: ['stand-alone', 'stackable'],
  'need-source': ['survey', 'statistics', 'interview', 'strategy', 'letter', 'vacancies', 'statement'],
  'quality-type': ['institutional', 'programme', 'internal'],
  'tag-kind': ['strategy', 'gap'],
  instruction: ['ka', 'en', 'de', 'fr', 'ru', 'hy', 'az', 'ab'],
  rating: ['complies', 'substantially-complies', 'partially-complies', 'does-not-comply', 'cannot-judge'],
  role: ['expert', 'employer', 'student', 'international'],
};

const CHOICES: Record<string, string> = {
  'outcomes/*/category': 'category',
  'assessments/*/kind': 'assessment-type',
  'assessments/*/supervision': 'supervision',
  'activities/*/kind': 'activity-kind',
  'delivery/participation': 'participation',
  'stackability/kind': 'stacking',
  'purpose/needs/*/source': 'need-source',
  'quality/kind': 'quality-type',
  'purpose/tags/*/kind': 'tag-kind',
};
const LISTS = ['purpose/needs', 'purpose/tags', 'outcomes', 'outcomes/*/skills', 'activities', 'assessments', 'stackability/targets', 'resources/staff', 'attachments'];
const LINES = /(code|iscedF|country|identificationCode|contact|email|website|reference|source|uri|skills\/\*\/label|link)$/i;

function control(path: string): [Control, string | null] {
  if (LISTS.includes(path)) return ['list', null];
  const choice = CHOICES[path];
  if (choice) return ['choice', choice];
  if (path === 'identification/languages/*') return ['set', 'instruction'];
  if (/(outcomes|evidence)\/\*$/.test(path)) return ['set', null];
  if (/(minLearners|maxLearners|nqf|months)$/.test(path)) return ['integer', null];
  if (/(Hours|[cC]redits|weeks|hoursPerWeek|weight|threshold)$/.test(path)) return ['decimal', null];
  if (/reviewDate$/.test(path)) return ['date', null];
  return [LINES.test(path) ? 'line' : 'prose', null];
}

interface RawField { path: string; label: Both; guidance?: Both; good?: Both; bad?: Both; required?: boolean; 'to-sign'?: boolean; limit?: number }
interface RawSection { id: string; title: Both; intro?: Both; field?: RawField[] }
interface RawCriterion {
  id: string; standard: string; minimum?: boolean; text: Both; guidance: Both; evidence: Both; fields: string[];
  anchors: Record<string, Both>; source: { title: Both; place: Both }; 'comment-below'?: string; rules?: { rule: string }[];
}

const template = parse(templateToml) as unknown as { section: RawSection[] };
const criteria = parse(criteriaToml) as unknown as { criterion: RawCriterion[] };
const head = parse(packToml) as unknown as {
  id: string; version: string; status: 'draft'; title: Both; notice: Both; 'hours-per-credit': string;
  standard: { id: string; title: Both }[]; decision: { title: Record<string, Both> };
};

function field(raw: RawField): TemplateField {
  const [kind, list] = control(raw.path);
  return {
    path: raw.path,
    label: raw.label,
    guidance: raw.guidance ?? {},
    good: raw.good ?? {},
    bad: raw.bad ?? {},
    required: raw.required ?? false,
    toSign: raw['to-sign'] ?? false,
    limit: raw.limit ?? null,
    control: kind,
    list,
  };
}

const choiceViews = (list: string): ChoiceView[] => (TOKENS[list] ?? []).map((token) => ({ token, label: words(`choice-${list}-${token}`) }));

/** The shipped pack as the window sees it. */
export const pack: PackView = {
  head: { id: head.id, version: head.version, status: head.status, title: head.title, notice: head.notice, digest: 'sha384-fake' },
  hoursPerCredit: head['hours-per-credit'],
  sections: template.section.map((section) => ({
    id: section.id,
    title: section.title,
    intro: section.intro ?? {},
    fields: (section.field ?? []).map(field),
  })),
  standards: head.standard,
  criteria: criteria.criterion.map(
    (raw): CriterionView => ({
      id: raw.id,
      standard: raw.standard,
      minimum: raw.minimum ?? false,
      text: raw.text,
      guidance: raw.guidance,
      evidence: raw.evidence,
      anchors: raw.anchors,
      source: { ka: `${raw.source.title.ka}, ${raw.source.place.ka}`, en: `${raw.source.title.en}, ${raw.source.place.en}` },
      commentBelow: raw['comment-below'] ?? null,
      fields: raw.fields,
      computed: (raw.rules ?? []).length > 0,
    }),
  ),
  decisions: Object.entries(head.decision.title).map(([token, label]) => ({ token, label })),
  choices: Object.fromEntries(Object.keys(TOKENS).map((list) => [list, choiceViews(list)])),
  levels: levelsTsv
    .split('\n')
    .filter((line) => /^\d\t/.test(line))
    .map((line) => {
      const [level = '', category = '', ka = '', en = ''] = line.split('\t');
      return { level: Number(level), category, text: { ka, en } };
    }),
  fieldsOfStudy: isced
    .split('\n')
    .filter((line) => /^\d{4}\t/.test(line))
    .map((line) => {
      const [code = '', , , en = '', ka = '', likely = ''] = line.split('\t');
      return { code, label: { ka, en }, likely: likely === '1' };
    }),
};

const rows = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
const processes = new Map(rows(processesTsv).map(([token = '', ka = '', en = '']) => [token, { ka, en }]));

/** The lists that are offered while one writes. */
export const vocabulary: Vocabulary = {
  verbs: rows(verbsTsv).map(([process = '', categories = '', ka = '', , en = '']) => ({ words: { ka, en }, process: processes.get(process) ?? {}, categories: categories.split(',') })),
  terms: rows(glossaryTsv).map(([en = '', ka = '', status]) => ({ words: { ka, en }, seen: status === 'seen' })),
  skills: rows(escoTsv).map(([, uri = '', kind, , en = '', ka = '', description = '']) => ({ uri, label: { ka, en }, description, knowledge: kind === 'knowledge' })),
  tags: rows(tagsTsv).map(([kind = '', ka = '', en = '', source = '']) => ({ kind, label: { ka, en }, source })),
};

/** The rules that inform a criterion. */
export const criteriaOfRule = (rule: string): CriterionView | undefined =>
  pack.criteria[criteria.criterion.findIndex((raw) => raw.rules?.some((use) => use.rule === rule))];

/** A flat document: fields, and the ids of items in order. */
export interface Flat {
  fields: Record<string, FieldValue>;
  lists: Record<string, string[]>;
}

/** A sample as a flat document. */
export function sample(slug: string): Flat {
  const found = Object.entries(samples).find(([path]) => path.endsWith(`/${slug}.json`));
  const flat: Flat = { fields: {}, lists: {} };
  if (found) flatten(found[1], '', flat);
  return flat;
}

const SETS = /(languages|outcomes|evidence)$/;

function flatten(node: unknown, path: string, flat: Flat): void {
  if (Array.isArray(node)) {
    const items = node.every((item) => typeof item === 'object');
    if (items) flat.lists[path] = node.map((item: { id: string }) => item.id);
    for (const item of node) {
      if (typeof item === 'string' && SETS.test(path)) flat.fields[`${path}/${item}`] = true;
      else flatten(item, `${path}/${(item as { id: string }).id}`, flat);
    }
  } else if (node !== null && typeof node === 'object') {
    for (const [key, value] of Object.entries(node)) {
      if (key !== 'id') flatten(value, path ? `${path}/${key}` : key, flat);
    }
  } else {
    flat.fields[path] = node as FieldValue;
  }
}

/** Both languages of a field. */
export const both = (fields: Record<string, FieldValue>, path: string): Both => {
  const found: Both = {};
  for (const side of ['ka', 'en'] as const) {
    const value = fields[`${path}/${side}`];
    if (typeof value === 'string') found[side] = value;
  }
  return found;
};
