// Which screen a route shows: its first segment names it, the rest is the screen's own.

import type { Component } from 'svelte';
import Drafting from './Draft/Drafting.svelte';
import Library from './Library/Library.svelte';
import New from './Library/New.svelte';
import Packs from './Packs/Packs.svelte';

export const screens: Readonly<Record<string, Component>> = {
  library: Library,
  trash: Library,
  new: New,
  draft: Drafting,
  packs: Packs,
};
