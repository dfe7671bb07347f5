// Finding one of a long list: by its code, by words of either language, in either keyboard layout; the nearest first.

import type { Both } from '../ipc/bindings';
import { finds, fold, otherLayout } from './layout';

/** One entry of a list to choose from. */
export interface Option {
  code: string;
  label: Both;
  /** It is offered before the others. */
  likely?: boolean;
}

const words = (option: Option): string[] => fold(`${option.label.ka ?? ''} ${option.label.en ?? ''}`).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** How near an entry is to what was typed: 0 the code, 1 a word begins so, 2 it stands inside; `null` not at all. */
function distance(query: string, option: Option): number | null {
  const ways = [fold(query), fold(otherLayout(query))];
  if (ways.some((way) => option.code.toLowerCase().startsWith(way))) return 0;
  const all = words(option);
  const begins = (way: string) => way.split(/\s+/).filter(Boolean).every((part) => all.some((word) => word.startsWith(part)));
  if (ways.some(begins)) return 1;
  return finds(query, `${option.code} ${option.label.ka ?? ''} ${option.label.en ?? ''}`) ? 2 : null;
}

/** The entries that fit, the nearest first, the likely ones before the others; all of them when nothing was typed. */
export function search<T extends Option>(query: string, options: readonly T[]): T[] {
  const plain = query.trim();
  const found = options.flatMap((option, at) => {
    const near = plain === '' ? 0 : distance(plain, option);
    return near === null ? [] : [{ option, near, at, rank: option.likely ? 0 : 1 }];
  });
  return found.toSorted((a, b) => a.near - b.near || a.rank - b.rank || a.at - b.at).map(({ option }) => option);
}

/** The one entry that is meant beyond doubt: no other is as near. */
export function meant<T extends Option>(query: string, options: readonly T[]): T | null {
  const plain = query.trim();
  if (plain === '') return null;
  const near = options.flatMap((option) => {
    const far = distance(plain, option);
    return far === null ? [] : [{ option, far }];
  });
  const nearest = Math.min(...near.map(({ far }) => far));
  const [first, second] = near.filter(({ far }) => far === nearest);
  return first && !second ? first.option : null;
}
