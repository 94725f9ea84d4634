// npm run words:check, first half: finds words for people in the sources that no catalog knows of.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Folders whose words are all in catalogs. */
const DONE = [
  "src/features/campaigns/audience",
  "src/features/campaigns/calendar",
  "src/features/campaigns/compare",
  "src/features/campaigns/ChoiceCard.tsx",
  "src/features/campaigns/api.ts",
  "src/features/campaigns/detail",
  "src/features/campaigns/editor",
  "src/features/campaigns/form",
  "src/features/campaigns/list",
  "src/features/campaigns/preview",
  "src/features/campaigns/redemptions",
  "src/features/campaigns/results",
  "src/features/campaigns/review",
  "src/api",
  "src/components",
  "src/features/auth",
  "src/features/customers",
  "src/features/imports",
  "src/features/outbox",
  "src/features/overview",
  "src/features/palette",
  "src/features/redeem",
  "src/features/segments",
  "src/features/settings",
  "src/features/signUp",
  "src/lib",
  "src/routes",
  "src/signIn",
];

/** What is written to customers, in their languages: it stands there in each of them. */
const FOR_CUSTOMERS = ["src/features/campaigns/editor/design/model/firstWords.ts"];

/** What the server says, beside its German: tables of their own, which a test holds against its sources. */
const FROM_SERVER = "src/lib/serverWords/de/";

/** Names, which no language changes, and what only looks like words. */
const EXCEPTIONS = {
  "src/features/campaigns/editor/design/model/blocks.ts":
    "Facebook Instagram Google Tripadvisor".split(" "),
  "src/features/campaigns/editor/design/model/style.ts": [
    "Arial, Helvetica, sans-serif",
    "Georgia, 'Times New Roman', serif",
    "'Trebuchet MS', Verdana, sans-serif",
    "Menlo, Consolas, 'Courier New', monospace",
  ],
  "src/features/campaigns/editor/design/views/CouponView.tsx": ["K7M2-9XQD"],
  "src/features/campaigns/editor/SmsField.tsx": ["Sommerset", "Johanna", "December 31, 2026"],
  "src/features/auth/SessionsCard.tsx":
    "Edge Opera Firefox Chrome Safari Android Windows Mac Linux".split(" "),
  "src/features/signUp/SignUpForm.tsx": ["/join/"],
  "src/lib/plainLetters.ts": ["No."],
};

const NAME =
  /^(Handbill|CSV|SMS|HTML|PIN|URL|QR|API|ID|OpenID Connect|English|Deutsch|Shopify|Square|Mailchimp)$/;

/** What holds no words for people, whatever it looks like. */
const NO_WORDS = new Set(
  `className style id key to href src type name role variant size color c fw fz ff lh m my mx mt mb ml mr p py px pt pb pl
  pr w h maw mah miw mih gap rowGap justify align ta va autoComplete inputMode pattern rel target d viewBox fill stroke
  points transform component radius shadow display wrap pos position field path htmlFor accept autoCapitalize method
  loading decoding dataKey stackId layout tt bg bd lang sandbox referrerPolicy media preserveAspectRatio strokeDasharray
  clipPath hiddenFrom visibleFrom within aria-labelledby aria-describedby aria-controls aria-current aria-live
  aria-haspopup aria-autocomplete search params gradient font fontFamily headingFont content-type`.split(
    /\s+/,
  ),
);

const TECHNICAL =
  /^(client\.[A-Z]+|import|later|lazyRouteComponent|withWords|loadWords|RegExp|URL|Event|CustomEvent|Error|TypeError|DOMException|Blob|File|fetch|askEarly|oneOf|createRoute|(Node|Mark|Extension)\.create|Intl\.\w+|console\.\w+|.*\.(querySelector|querySelectorAll|closest|matches|matchMedia|addEventListener|removeEventListener|getItem|setItem|removeItem|setAttribute|getAttribute|createElement|startsWith|endsWith|includes|split|join|replace|replaceAll|indexOf|get|has|append|test|match|matchAll|getContext|setProperty))$/;

/** Lingui's `select` is none of ours (`lib/i18n.ts`): a `Select` is Mantine's, and its labels are words. */
const MACRO = /^(t|plural)$/;
const MACRO_ELEMENT = /^(Trans|Plural)$/;

/** What is read by people, inside of something technical too: a search box is a `search` like an address's. */
const WORDS = /^(label|placeholder|title|description)$/;

const found = DONE.flatMap((folder) => [...filesIn(folder)]).flatMap(bareWordsIn);
for (const { file, line, text } of found)
  process.stderr.write(`${file}:${line}: “${text}” is in no catalog\n`);
if (found.length > 0) process.exit(1);
process.stdout.write(`No bare words in ${DONE.length} folders\n`);

function* filesIn(path) {
  if (!statSync(path).isDirectory()) {
    const isRead = /\.tsx?$/.test(path) && !/\.test\.|\/generated\//.test(path);
    if (isRead && !FOR_CUSTOMERS.includes(path) && !path.startsWith(FROM_SERVER)) yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

function bareWordsIn(file) {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const bare = [];
  const look = (node) => {
    if (isMacro(node)) return;
    const text = wordsOf(node);
    if (text && !(EXCEPTIONS[file] ?? []).includes(text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      bare.push({ file, line: line + 1, text });
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return bare;
}

function isMacro(node) {
  if (ts.isTaggedTemplateExpression(node)) return MACRO.test(node.tag.getText());
  if (ts.isCallExpression(node)) return MACRO.test(node.expression.getText());
  const element = ts.isJsxElement(node) ? node.openingElement : node;
  return (
    (ts.isJsxOpeningElement(element) || ts.isJsxSelfClosingElement(element)) &&
    MACRO_ELEMENT.test(element.tagName.getText())
  );
}

function wordsOf(node) {
  if (ts.isJsxText(node)) {
    const text = node.text.replace(/&\w+;/g, " ").replace(/\s+/g, " ").trim();
    return /\p{L}{2}/u.test(text) && !NAME.test(text) ? text : undefined;
  }
  const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
  if (isText) return isForPeople(node.text) && !isTechnical(node) ? node.text.trim() : undefined;
  if (!ts.isTemplateExpression(node) || isTechnical(node)) return undefined;
  const text = [node.head, ...node.templateSpans.map(({ literal }) => literal)]
    .map((part) => part.text)
    .join("…");
  return /^[A-Z][a-z]+ |[a-z]{2,} [a-z]{2,}| [a-z]{3,}[.!]$/.test(text) &&
    !/[{}<>=]|;(?! \p{L})|var\(|^color-mix\(|^\W*(https?:|\/)/u.test(text)
    ? text
    : undefined;
}

/** Two words, or one that begins as a sentence does. */
function isForPeople(text) {
  const trimmed = text.trim();
  if (
    NAME.test(trimmed) ||
    /^([A-Za-z]{2} ){5}|^"/.test(trimmed) ||
    /[{}<>=]|;(?! \p{L})|^[/.#@[-]|^\w+:|^[\w-]+\/[\w+-]|var\(--|^color-mix\(/u.test(trimmed)
  )
    return false;
  if (/^([A-Z][a-z]*){2,}$|^[A-Z][a-z]+(-[A-Z][a-z]+)+$/.test(trimmed)) return false;
  return /^[A-Z]-?[a-z]|[\p{L}’]{2,}[,;:.]? [\p{L}(“]/u.test(trimmed);
}

/** Names, comparisons, types and calls of the browser take no words for people. */
function isTechnical(node) {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true;
  if ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
    return true;
  if (ts.isElementAccessExpression(parent) || ts.isCaseClause(parent)) return true;
  if (ts.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.operatorToken.getText()))
    return true;
  let isCalledWith = false;
  for (let above = node; above && !ts.isSourceFile(above); above = above.parent) {
    if (ts.isTypeNode(above)) return true;
    if (ts.isJsxAttribute(above))
      return /^data-/.test(above.name.getText()) || NO_WORDS.has(above.name.getText());
    // what a check of a field says, `name: isNotEmpty("…")`, is no name
    if (ts.isPropertyAssignment(above) && NO_WORDS.has(above.name.getText())) return !isCalledWith;
    if (ts.isPropertyAssignment(above) && WORDS.test(above.name.getText())) return false;
    const isCall = ts.isCallExpression(above) || ts.isNewExpression(above);
    isCalledWith ||= isCall;
    if (isCall && TECHNICAL.test(above.expression.getText().replace(/\s/g, ""))) return true;
    if (ts.isFunctionLike(above) || ts.isBlock(above) || ts.isJsxElement(above)) return false;
  }
  return false;
}
