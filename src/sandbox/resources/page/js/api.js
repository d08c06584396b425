/** The page's side of the wire. A call that cannot be made gives {ok: false, error: a sentence}. */

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json; charset=utf-8" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    return { ok: false, error: "The local Slack does not answer. Is the sandbox still running?" };
  }
  const text = await response.text();
  let answer = null;
  try {
    answer = text ? JSON.parse(text) : {};
  } catch {
    // Not JSON: an error page, described below.
  }
  if (response.ok && answer !== null) return answer;
  const error = answer?.error ?? `The local Slack answered ${response.status} to ${path}.`;
  return { ok: false, errors: answer?.errors, error };
}

const get = (path) => call("GET", path);
const post = (path, body) => call("POST", path, body);

export const api = {
  state: (user) => get(`/page/api/state?user=${encodeURIComponent(user)}`),
  message: (user, channel, text, thread_ts) => post("/page/api/message", { user, channel, text, thread_ts }),
  command: (user, channel, command, text) => post("/page/api/command", { user, channel, command, text }),
  action: (user, container, action, state) => post("/page/api/action", { user, container, action, state }),
  submit: (user, view_id, state) => post("/page/api/view/submit", { user, view_id, state }),
  close: (user, view_id) => post("/page/api/view/close", { user, view_id }),
  home: (user) => post("/page/api/home", { user }),
  deliveries: () => get("/page/api/deliveries"),
  switches: () => get("/page/api/switches"),
  flip: (id, on) => post(`/page/api/switches/${encodeURIComponent(id)}`, on === undefined ? {} : { on }),
};

/**
 * Listens for one person's events until {@code stop} of the result is called. The state is to be
 * read again on every {@code onOpen}: what happened while the line was down is not sent again.
 */
export function listen(user, { onOpen, onEvent, onLost }) {
  let source = null;
  let stopped = false;
  let retry = null;

  const connect = () => {
    source = new EventSource(`/page/api/events?user=${encodeURIComponent(user)}`);
    source.onopen = () => onOpen();
    source.onmessage = (event) => onEvent(JSON.parse(event.data));
    source.onerror = () => {
      if (stopped) return;
      onLost();
      if (source.readyState === EventSource.CLOSED) {
        clearTimeout(retry);
        retry = setTimeout(connect, 1500);
      }
    };
  };
  connect();
  return {
    stop() {
      stopped = true;
      clearTimeout(retry);
      source.close();
    },
  };
}
