// The front matter of a Markdown page, as VS Code and VSCodium help to write it.
//
// The YAML extension knows schema/*.json (see ../../settings.json), but not Markdown. So each question about a
// front matter is put to it about a document of our own, which holds the front matter, its lines in their places.
// That document is YAML for as long as the question lasts: what is underlined there would be listed twice otherwise.
"use strict";

const vscode = require("vscode");

const { inFrench } = require("./french");

const SCHEME = "tribune-entete";
const FENCE = /^---[ \t]*$/;
const TRIGGERS = [" ", ":", "-", "[", ",", "{", "\""];
const CHECK_DELAY = 400; // milliseconds after the last key
const PATIENCE = 4000; // milliseconds, for an answer that may never come

/** The lines of the front matter, its first fence included; nothing if the page has none. */
function headerOf(document) {
  if (document.languageId !== "markdown" || document.uri.scheme !== "file" || !FENCE.test(document.lineAt(0).text)) {
    return undefined;
  }
  for (let line = 1; line < document.lineCount; line++) {
    if (FENCE.test(document.lineAt(line).text)) {
      return document.getText(new vscode.Range(0, 0, line, 0));
    }
  }
  return undefined;
}

/** Where the YAML extension sees the front matter of a page: settings.json gives « *.md.yml » their schemas. */
function shadowOf(uri) {
  return uri.with({ scheme: SCHEME, path: `${uri.path}.yml` });
}

/** The same problem, for the page. */
function ours(problem) {
  const mine = new vscode.Diagnostic(problem.range, inFrench(problem.message), problem.severity);
  mine.source = "tribune";
  return mine;
}

/** Wait for an event that answers yes to `matches`, or for `PATIENCE`. */
function next(event, matches) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(undefined), PATIENCE);
    const listener = event((value) => matches(value) && done(value));
    function done(value) {
      clearTimeout(timer);
      listener.dispose();
      resolve(value);
    }
  });
}

class Headers {
  constructor() {
    this.texts = new Map();
    this.changed = new vscode.EventEmitter();
    this.onDidChange = this.changed.event;
    this.queue = Promise.resolve();
    this.problems = vscode.languages.createDiagnosticCollection("tribune");
    this.timers = new Map();
  }

  provideTextDocumentContent(uri) {
    return this.texts.get(uri.toString()) ?? "";
  }

  /** Put one question at a time: `ask` gets the address of the front matter while it is a YAML document. */
  question(document, ask) {
    const answer = this.queue.then(async () => {
      const header = headerOf(document);
      if (header === undefined) {
        return undefined;
      }
      const uri = shadowOf(document.uri);
      const shadow = await this.shadow(uri, header);
      await vscode.languages.setTextDocumentLanguage(shadow, "yaml");
      try {
        return await ask(uri);
      } finally {
        await vscode.languages.setTextDocumentLanguage(shadow, "plaintext");
      }
    });
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  async shadow(uri, text) {
    this.texts.set(uri.toString(), text);
    const shadow = await vscode.workspace.openTextDocument(uri);
    if (shadow.getText() !== text) {
      const shown = next(vscode.workspace.onDidChangeTextDocument, () => shadow.getText() === text);
      this.changed.fire(uri);
      await shown;
    }
    return shadow;
  }

  provideCompletionItems(document, position, _token, context) {
    if (!this.holds(document, position)) {
      return undefined;
    }
    return this.question(document, (uri) =>
      vscode.commands.executeCommand("vscode.executeCompletionItemProvider", uri, position, context.triggerCharacter),
    );
  }

  async provideHover(document, position) {
    if (!this.holds(document, position)) {
      return undefined;
    }
    const hovers = await this.question(document, (uri) =>
      vscode.commands.executeCommand("vscode.executeHoverProvider", uri, position),
    );
    return hovers?.[0];
  }

  holds(document, position) {
    const header = headerOf(document);
    return header !== undefined && position.line > 0 && position.line < header.split("\n").length - 1;
  }

  /** Underline in the page what the YAML extension underlines in its front matter, once the writer pauses. */
  check(document) {
    const page = document.uri.toString();
    clearTimeout(this.timers.get(page));
    if (document.languageId === "markdown") {
      this.timers.set(page, setTimeout(() => this.underline(document), CHECK_DELAY));
    }
  }

  async underline(document) {
    const found = await this.question(document, async (uri) => {
      const mine = (event) => event.uris.some((other) => other.toString() === uri.toString());
      await next(vscode.languages.onDidChangeDiagnostics, mine);
      return vscode.languages.getDiagnostics(uri).map(ours);
    });
    this.problems.set(document.uri, document.isClosed ? [] : found ?? []);
  }

  forget(document) {
    clearTimeout(this.timers.get(document.uri.toString()));
    this.problems.delete(document.uri);
    this.texts.delete(shadowOf(document.uri).toString());
  }
}

function activate(context) {
  const headers = new Headers();
  const pages = { language: "markdown", scheme: "file" };
  context.subscriptions.push(
    headers.problems,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, headers),
    vscode.languages.registerCompletionItemProvider(pages, headers, ...TRIGGERS),
    vscode.languages.registerHoverProvider(pages, headers),
    vscode.workspace.onDidOpenTextDocument((document) => headers.check(document)),
    vscode.workspace.onDidChangeTextDocument((event) => headers.check(event.document)),
    vscode.workspace.onDidCloseTextDocument((document) => headers.forget(document)),
  );
  vscode.workspace.textDocuments.forEach((document) => headers.check(document));
}

module.exports = { activate };
