// The lesson player: notices which block is being read, reports it in batches, and keeps what could not be sent.
// The server decides what counts; nothing here can grant a second that did not pass.

const REPORT_EVERY = 30_000;
const LARGEST_REPORT = 500;
const MOST_KEPT = 5_000;

const lesson = document.querySelector("[data-attempt]");
const words = lesson.dataset;
const pieces = [...(document.querySelector(".strip")?.children || [])];
const blocks = [...document.querySelectorAll("[data-block]")].map((element) => ({
  element,
  index: Number(element.dataset.block),
  leastMs: Number(element.dataset.least),
  medium: element.querySelector("video, audio"),
  shownMs: 0,
  inSight: false,
}));
const questions = document.querySelectorAll("[data-question]");

// Milliseconds since the attempt's start; a resumed attempt goes on counting where the server says it stands.
const opened = performance.now();
const clock = () => Math.round(Number(words.elapsed) + performance.now() - opened);

const page = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join("");
const key = "weike.pending." + words.attempt + "." + page;

let pending = []; // events that the server does not have yet
let counted = 0;
let reading = null; // {block, from, played}: what is being read right now
let lastTick = clock();
let underway = false;
let notBefore = 0; // when a server that had too much to do wants to be asked again
let finished = false;
let known = null; // how the attempt stood when the server answered last
const missing = document.querySelector("[data-missing]");
const going = missing.textContent;

function keep() {
  try {
    if (pending.length) {
      localStorage.setItem(key, JSON.stringify({ token: words.token, events: pending }));
    } else {
      localStorage.removeItem(key);
    }
  } catch {
    // private mode or a full store: the page's own memory has to do
  }
}

function note(event) {
  pending.push({ page, number: counted, ...event });
  counted += 1;
  keep();
}

/** The block that is being read: what plays, else the first in sight that still needs time, else the first in sight. */
function current() {
  if (document.hidden || finished) return null;
  const playing = blocks.find(({ medium }) => medium && !medium.paused && !medium.ended);
  if (playing) return playing;
  const seen = blocks.filter((block) => block.inSight && !block.medium);
  return seen.find((block) => block.shownMs < block.leastMs) || seen[0] || null;
}

function tick() {
  const now = clock();
  // A page that slept counts nothing for the time it was asleep.
  if (now - lastTick > 5_000) close(lastTick);
  if (reading) reading.block.shownMs += now - Math.max(lastTick, reading.from);
  lastTick = now;
  const block = current();
  if (reading && reading.block !== block) close(now);
  if (block && !reading) reading = { block, from: now, played: playedMs(block) };
  if (allSeen() && pending.length + (reading ? 1 : 0) && !finished) sendSoon();
}

function close(now) {
  if (!reading) return;
  const { block, from, played } = reading;
  reading = null;
  if (now <= from) return;
  if (!block.medium) {
    note({ kind: "shown", block: block.index, from, to: now });
  } else if (playedMs(block) > played) {
    note({ kind: "played", block: block.index, from, to: now, mediumFrom: played, mediumTo: playedMs(block) });
  }
}

const playedMs = ({ medium }) => (medium ? Math.round(medium.currentTime * 1000) : 0);

const isRead = (at) => blocks.some(({ index, medium, shownMs, leastMs }) => index === at && !medium && shownMs >= leastMs);

function allSeen() {
  const answered = [...questions].every((question) => question.dataset.answered);
  return answered && blocks.every((block) => block.medium || block.shownMs >= block.leastMs);
}

let soon = null;
function sendSoon(after = 1_000) {
  soon = soon || setTimeout(() => ((soon = null), send()), after);
}

/** Sends what is pending. What fails on the way stays; what the server refuses for good goes. */
async function send(leaving = false) {
  close(clock());
  if (!pending.length || (underway && !leaving) || performance.now() < notBefore) return;
  underway = true;
  const batch = pending.slice(0, LARGEST_REPORT);
  try {
    const answer = await post({ token: words.token, sentAt: clock(), events: batch }, leaving);
    if (answer.ok) {
      forget(batch);
      tell("");
      show(await answer.json());
    } else if (isFinal(answer)) {
      forget(batch);
    } else {
      waitAsTold(answer);
    }
  } catch {
    tell(words.offline);
    sayMissing();
  } finally {
    underway = false;
  }
}

function post(report, leaving) {
  return fetch("/api/attempts/reports", {
    method: "POST",
    keepalive: leaving,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(report),
  });
}

// 401: the attempt is a person's who is not signed in now; 429 and 5xx: later.
const isFinal = ({ status }) => status >= 400 && status < 500 && status !== 401 && status !== 429;

const toldToWaitMs = (answer) => Number(answer.headers.get("Retry-After") || 0) * 1_000;

function waitAsTold(answer) {
  const ms = toldToWaitMs(answer);
  if (!ms) return;
  notBefore = performance.now() + ms;
  sendSoon(ms + 1_000);
}

function forget(batch) {
  const gone = new Set(batch.map(({ number }) => number));
  pending = pending.filter(({ number }) => !gone.has(number));
  keep();
}

function show(progress) {
  progress.blocks.forEach((state, at) => {
    if (pieces[at]) pieces[at].className = state.toLowerCase();
  });
  known = progress;
  sayMissing();
  if (progress.complete) done(progress);
  else if (allSeen() && progress.tooSoonMs > 0) setTimeout(tick, progress.tooSoonMs);
}

/** Says what is missing; what is still on its way, with no network perhaps, is not asked for again. */
function sayMissing() {
  if (!known) return;
  const left = known.blocks.filter((state, at) => state !== "COVERED" && !(pending.length && isRead(at))).length;
  const open = known.openQuestions - pending.filter(({ kind }) => kind === "answered").length;
  const parts = [];
  if (left) parts.push(words.blocksLeft.replace("{0}", left));
  if (open > 0) parts.push(words.questionsLeft.replace("{0}", open));
  const nothing = pending.length ? words.onTheWay : going;
  missing.textContent = parts.length ? words.left.replace("{0}", parts.join(words.and)) : nothing;
}

function done(progress) {
  if (finished) return;
  finished = true;
  const panel = document.querySelector("[data-done]");
  document.querySelector("[data-going]").hidden = true;
  panel.hidden = false;
  panel.querySelector("[data-credited]").hidden = Boolean(progress.receipt);
  panel.querySelector("[data-claim]").hidden = !progress.receipt;
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
  document.querySelector("[data-tell]").textContent = text;
}

/** Reports of earlier pages that never reached the server; what it cannot take now stays, and it says when to ask. */
async function deliverLeftovers() {
  const left = Object.keys(localStorage).filter((each) => each.startsWith("weike.pending.") && each !== key);
  for (const each of left) {
    try {
      const answer = await deliver(each);
      if (answer.ok || isFinal(answer)) {
        localStorage.removeItem(each);
      } else if (answer.status !== 401) {
        const ms = toldToWaitMs(answer);
        if (ms) setTimeout(deliverLeftovers, ms + 1_000);
        return;
      }
    } catch {
      return; // still no network
    }
  }
}

/** One page's kept events, all at once. */
function deliver(each) {
  const { token, events } = JSON.parse(localStorage.getItem(each));
  const latest = Math.max(...events.map((event) => event.to || 0));
  return post({ token, sentAt: latest, events: events.slice(0, MOST_KEPT) }, false);
}

function watch() {
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRect, boundingClientRect } of entries) {
        const enough = Math.min(boundingClientRect.height, innerHeight) * 0.5;
        blocks.find(({ element }) => element === target).inSight =
          isIntersecting && intersectionRect.height >= enough;
      }
      tick();
    },
    { threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
  );
  blocks.forEach(({ element }) => sight.observe(element));
}

const SIGNS = { right: "M2.5 8.5l3.5 3.5 7.5-8", wrong: "M3.5 3.5l9 9m0-9l-9 9" };

/** Says beside an option, with a sign and a word, what its color says. */
function judge(label, verdict, word) {
  label.classList.add(verdict);
  const mark = document.createElement("span");
  mark.className = "verdict";
  mark.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${SIGNS[verdict]}"></path></svg>`;
  mark.append(word);
  label.append(mark);
}

function listenTo(question) {
  question.addEventListener("submit", (submit) => {
    submit.preventDefault();
    const options = [...question.querySelectorAll("input")];
    const chosen = options.filter(({ checked }) => checked).map(({ value }) => Number(value));
    const told = question.querySelector("[data-told]");
    if (!chosen.length) {
      told.textContent = question.dataset.toldNone;
      options[0].focus();
      return;
    }
    note({ kind: "answered", question: Number(question.dataset.question), chosen });
    question.dataset.answered = "true";
    sayMissing();
    for (const option of options) {
      const label = option.closest("label");
      if (option.dataset.right === "true") judge(label, "right", question.dataset.rightWord);
      else if (option.checked) judge(label, "wrong", question.dataset.wrongWord);
      option.disabled = true;
    }
    const allRight = options.every(({ checked, dataset }) => checked === (dataset.right === "true"));
    told.textContent = allRight ? question.dataset.toldRight : question.dataset.toldWrong;
    question.querySelector(".because").hidden = false;
    question.querySelector("button").hidden = true;
    send();
  });
}

/** Begins a film at the second that the address names, as links from a search do. */
function begin() {
  const second = Number(new URLSearchParams(location.search).get("t"));
  const named = blocks.find(({ element }) => "#" + element.id === location.hash);
  if (named?.medium && second > 0) named.medium.currentTime = second;
}

for (const piece of pieces) piece.style.flexGrow = piece.dataset.weight;
questions.forEach(listenTo);
begin();
watch();
setInterval(tick, 500);
setInterval(send, REPORT_EVERY);
document.addEventListener("visibilitychange", () => {
  tick();
  if (document.hidden) send(true);
});
addEventListener("pagehide", () => send(true));
addEventListener("online", () => send());
deliverLeftovers().catch(() => {});

// What is wrong with the lesson is told without leaving it: on the next page the receipt would be out of sight.
const faults = document.querySelector("form[data-faults]");
faults?.addEventListener("submit", async (submit) => {
  submit.preventDefault();
  const form = new URLSearchParams(new FormData(faults, submit.submitter));
  const answer = await fetch(faults.action, { method: "POST", body: form }).catch(() => null);
  document.querySelector("[data-faults-told]").textContent = answer?.ok ? faults.dataset.thanks : faults.dataset.later;
  if (answer?.ok) faults.remove();
});
