import { cleanup, configure } from '@testing-library/svelte';
import { afterEach } from 'vitest';

// happy-dom has no layout: what asks for one gets a still answer.
Element.prototype.scrollIntoView ??= () => {};
if (!('ResizeObserver' in globalThis)) {
  Object.assign(globalThis, { ResizeObserver: class { observe() {} unobserve() {} disconnect() {} } });
}
// Its dialogs open, but know neither modality nor Esc.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 5000 });

afterEach(() => cleanup());
