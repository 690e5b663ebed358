// What every phone page does: one tap for large type, remembered; receipts that wait for a sign-in.

const typeKey = "weike.large-type";
try {
  if (localStorage.getItem(typeKey)) document.documentElement.classList.add("large-type");
} catch {
  // private mode: the choice lasts as long as the page
}

document.querySelector("[data-large-type]")?.addEventListener("click", (click) => {
  const large = document.documentElement.classList.toggle("large-type");
  click.currentTarget.setAttribute("aria-pressed", String(large));
  try {
    if (large) localStorage.setItem(typeKey, "1");
    else localStorage.removeItem(typeKey);
  } catch {
    // see above
  }
});

const waiting = [...document.querySelectorAll("input[name=receipt][data-waiting]")].filter(({ value }) => !value);
if (waiting.length) {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith("weike.receipt."));
  const kept = keys.map((key) => localStorage.getItem(key)).join(" ");
  waiting.forEach((field) => (field.value = kept));
}
if (document.querySelector("[data-claimed]")) {
  Object.keys(localStorage)
    .filter((key) => key.startsWith("weike.receipt."))
    .forEach((key) => localStorage.removeItem(key));
}
