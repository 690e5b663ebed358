// The lesson player: notices which block is being read, reports it in batches, and keeps what could not be sent.
// The server decides what counts; nothing here can grant a second that did not pass.

const lesson = document.querySelector("[data-attempt]");
const words = lesson.dataset;
const blocks = [...document.querySelectorAll("[data-block]")].map((element) => ({
  element,
  index: Number(element.dataset.block),
  leastMs: Number(element.dataset.least),
  medium: element.querySelector("video, audio"),
  shownMs: 0,
  ratio: 0,
}));
const strip = document.querySelector(".strip");
const startedAt = performance.now();
const sinceStart = () => Math.round(performance.now() - startedAt);
const store = pendingStore(words.attempt);

let open = null; // the interval that is being read: {block, from}
let sending = false;
let finished = false;
let serial = store.serial();

/** Reports that the phone keeps until the server has them. */
function pendingStore(attempt) {
  const key = "weike.pending." + attempt;
  const memory = { events: [], serial: 0 };
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) || memory;
    } catch {
      return memory;
    }
  };
  const write = (state) => {
    memory.events = state.events;
    memory.serial = state.serial;
    try {
      if (state.events.length) {
        localStorage.setItem(key, JSON.stringify({ ...state, token: words.token, at: Date.now() }));
      } else {
        localStorage.removeItem(key);
      }
    } catch {
      // private mode: memory serves until the page is closed
    }
  };
  return {
    events: () => read().events,
    serial: () => read().serial || 0,
    add(event) {
      const state = read();
      write({ events: [...state.events, event], serial: state.serial + 1 });
    },
    drop(ids) {
      const state = read();
      write({ ...state, events: state.events.filter((event) => !ids.has(event.id)) });
    },
  };
}

function note(event) {
  serial += 1;
  store.add({ id: words.attempt + "-" + serial, ...event });
}

/** The block that is being read: the first one on the screen that still needs time, else the topmost one. */
function current() {
  if (document.hidden) return null;
  const playing = blocks.find((block) => block.medium && !block.medium.paused && !block.medium.ended);
  if (playing) return playing;
  const seen = blocks.filter((block) => block.ratio > 0 && !block.medium);
  return seen.find((block) => block.shownMs < block.leastMs) || seen[0] || null;
}

function tick() {
  const now = sinceStart();
  const block = current();
  if (open) open.block.shownMs += now - open.until;
  if (open && open.block !== block) close(now);
  if (block && !open) open = { block, from: now, until: now, played: block.medium ? block.medium.currentTime : 0 };
  if (open) open.until = now;
}

function close(now) {
  if (!open) return;
  const { block, from, played } = open;
  if (now - from >= 100) {
    const event = { kind: "shown", block: block.index, from, to: now };
    if (block.medium) {
      event.mediaFrom = Math.round(played * 1000);
      event.mediaTo = Math.round(block.medium.currentTime * 1000);
    }
    note(event);
  }
  open = null;
}

async function send(last) {
  close(sinceStart());
  const events = store.events().slice(0, 200);
  if (!events.length || (sending && !last)) return;
  sending = true;
  try {
    const answer = await fetch("/api/attempts/reports", {
      method: "POST",
      keepalive: Boolean(last),
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token: words.token, at: sinceStart(), events }),
    });
    if (answer.ok) {
      store.drop(new Set(events.map((event) => event.id)));
      show(await answer.json());
    } else if (answer.status < 500 && answer.status !== 429) {
      // refused for good: keeping it would only repeat the refusal
      store.drop(new Set(events.map((event) => event.id)));
    }
  } catch {
    tell(words.offline);
  } finally {
    sending = false;
  }
}

function show(progress) {
  tell("");
  progress.blocks.forEach((state, at) => {
    const piece = strip && strip.children[at];
    if (piece) piece.className = state.toLowerCase();
  });
  const missing = document.querySelector("[data-missing]");
  if (missing) missing.textContent = progress.missing || "";
  if (progress.complete && !finished) {
    finished = true;
    done(progress);
  }
}

function done(progress) {
  const panel = document.querySelector("[data-done]");
  panel.hidden = false;
  panel.querySelector("[data-credited]").hidden = !progress.credited;
  panel.querySelector("[data-claim]").hidden = !progress.receipt;
  const going = document.querySelector("[data-going]");
  if (going) going.hidden = true;
  if (progress.receipt) {
    panel.querySelector("input[name=receipt]").value = progress.receipt;
    try {
      localStorage.setItem("weike.receipt." + words.attempt, progress.receipt);
    } catch {
      // the form on the page carries it
    }
  }
  panel.setAttribute("tabindex", "-1");
  panel.focus({ preventScroll: true });
}

function tell(text) {
  const line = document.querySelector("[data-tell]");
  if (line) line.textContent = text;
}

/** Reports of earlier pages that never reached the server. */
async function deliverLeftovers() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith("weike.pending.") && !key.endsWith(words.attempt));
  for (const key of keys) {
    try {
      const { token, events } = JSON.parse(localStorage.getItem(key));
      const answer = await fetch("/api/attempts/reports", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ token, events: events.slice(0, 200) }),
      });
      if (answer.ok || (answer.status < 500 && answer.status !== 429)) localStorage.removeItem(key);
    } catch {
      return;
    }
  }
}

function watch() {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const block = blocks.find((each) => each.element === entry.target);
        const half = entry.intersectionRect.height >= Math.min(entry.boundingClientRect.height, innerHeight) * 0.5;
        block.ratio = entry.isIntersecting && half ? entry.intersectionRatio : 0;
      }
      tick();
    },
    { threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
  );
  blocks.forEach((block) => seen.observe(block.element));
}

function listenToQuestions() {
  document.querySelectorAll("[data-question]").forEach((question) => {
    question.addEventListener("submit", (submit) => {
      submit.preventDefault();
      const options = [...question.querySelectorAll("input")];
      const chosen = options.filter((option) => option.checked).map((option) => Number(option.value));
      if (!chosen.length) return;
      note({ kind: "answered", question: Number(question.dataset.question), chosen });
      options.forEach((option) => {
        const right = option.dataset.right === "true";
        option.closest("label").classList.toggle("right", right);
        option.closest("label").classList.toggle("wrong", option.checked && !right);
        option.disabled = true;
      });
      question.querySelector(".because").hidden = false;
      question.querySelector("button").hidden = true;
      send();
    });
  });
}

watch();
listenToQuestions();
setInterval(tick, 500);
setInterval(send, 30_000);
document.addEventListener("visibilitychange", () => {
  tick();
  if (document.hidden) send(true);
});
addEventListener("pagehide", () => send(true));
addEventListener("online", () => send());
deliverLeftovers();
