// Stands where Tauri stands in the window: what `@tauri-apps/api` calls goes to the loopback bridge instead.
(() => {
  const callbacks = new Map();
  const listeners = new Map();
  let next = 1;

  const events = new EventSource('/events');
  const listening = new Promise((resolve) => events.addEventListener('open', resolve, { once: true }));
  events.addEventListener('message', ({ data }) => {
    const payload = JSON.parse(data);
    // What the room sees is put into the page of the second window, as the window does it.
    if (payload.event === 'shown') {
      dispatchEvent(new CustomEvent('shown', { detail: payload.data }));
      return;
    }
    for (const [id, { event, handler }] of listeners) {
      if (event === 'desk') callbacks.get(handler)?.({ event, id, payload });
    }
  });

  const post = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });

  const commands = {
    async rpc({ command, args }) {
      const answer = await (await post('/rpc', { command, args: args ?? null })).json();
      if ('error' in answer) throw answer.error;
      return answer.ok;
    },
    async 'plugin:event|listen'({ event, handler }) {
      await listening;
      const id = next++;
      listeners.set(id, { event, handler });
      return id;
    },
    async 'plugin:event|unlisten'({ eventId }) {
      listeners.delete(eventId);
    },
    async 'plugin:fs|read_file'({ path }) {
      const answer = await fetch(`/attachment/${encodeURIComponent(path)}`);
      if (!answer.ok) throw `forbidden path: ${path}`;
      return answer.arrayBuffer();
    },
    async 'plugin:window|destroy'() {
      document.body.replaceChildren();
    },
  };

  window.__TAURI_INTERNALS__ = {
    metadata: {
      currentWindow: { label: 'main' },
      currentWebview: { windowLabel: 'main', label: 'main' },
    },
    transformCallback(callback, once = false) {
      const id = next++;
      callbacks.set(id, (value) => {
        if (once) callbacks.delete(id);
        callback?.(value);
      });
      return id;
    },
    unregisterCallback(id) {
      callbacks.delete(id);
    },
    async invoke(command, args = {}) {
      const known = commands[command];
      if (!known) throw `the window does not allow ${command}`;
      return known(args);
    },
  };
  window.__TAURI_EVENT_PLUGIN_INTERNALS__ = {
    unregisterListener(_event, id) {
      listeners.delete(id);
    },
  };
})();
