// Before the first paint: whose dashboard speaks German reads this page in German, too. Its words stand
// in the markup beside the English ones (data-de), so that nothing has to be fetched first.
// Who gets which is as in src/lib/words.ts; signInWords.test.ts holds the two together.
const OFFERS_LANGUAGES = true;

const told = localStorage.getItem("handbill-language");
const preferred = OFFERS_LANGUAGES ? navigator.languages : [];
const known = [told, ...preferred.map((tag) => tag.toLowerCase().slice(0, 2))];

if (known.find((it) => it === "en" || it === "de") === "de") {
  document.documentElement.lang = "de";
  // Runs after each piece of the page that is read, and before that is painted.
  const reading = new MutationObserver(translate);
  reading.observe(document, { childList: true, characterData: true, subtree: true });
  document.addEventListener(
    "readystatechange",
    () => {
      reading.disconnect();
      translate();
    },
    { once: true },
  );
}

function translate() {
  for (const it of document.querySelectorAll("[data-de]"))
    if (it.textContent !== it.dataset.de) it.textContent = it.dataset.de;
  for (const it of document.querySelectorAll("[data-de-label]"))
    it.setAttribute("aria-label", it.dataset.deLabel);
}
