// Field paths of a descriptor, as far as the page must read them: patterns, sides, items.

import type { PackView, SectionView, TemplateField } from '../ipc/bindings';

/** True when `path` has the form of `pattern`; `*` stands for one segment. */
export function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((part, at) => part === '*' || part === given[at]);
}

/** The path without its language side. */
export function body(path: string): string {
  return path.replace(/\/(ka|en)$/, '');
}

/** A pattern with its first `*` replaced by ids, one after the other. */
export function concrete(pattern: string, ...ids: string[]): string {
  return ids.reduce((path, id) => path.replace('*', id), pattern);
}

/** The section of the template in which a path stands; the first one that has a field at, above or below it. */
export function sectionOf(pack: PackView, path: string): SectionView | undefined {
  const plain = body(path);
  const has = (test: (field: TemplateField) => boolean) => pack.sections.find((section) => section.fields.some(test));
  const segments = plain.split('/').length;
  return (
    has((field) => matches(field.path, plain)) ??
    has((field) => field.path.split('/').length > segments && matches(field.path.split('/').slice(0, segments).join('/'), plain)) ??
    has((field) => field.path.split('/')[0] === plain.split('/')[0])
  );
}

/** The field of the template at a path. */
export function fieldAt(pack: PackView, path: string): TemplateField | undefined {
  const plain = body(path);
  return pack.sections.flatMap((section) => section.fields).find((field) => matches(field.path, plain) || field.path === `${plain}/*`);
}
