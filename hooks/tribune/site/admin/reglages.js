// The form speaks French unless somebody chose English, and finds its configuration beside the page.
"use strict";
{
  const key = "sveltia-cms.prefs";
  try {
    const kept = JSON.parse(localStorage.getItem(key) || "{}");
    if (!kept.locale || kept.locale === "auto") {
      localStorage.setItem(key, JSON.stringify({ ...kept, locale: "fr" }));
    }
  } catch {
    // A browser that keeps nothing, or something broken: the language of the browser decides.
  }
  const link = document.createElement("link");
  link.rel = "cms-config-url";
  link.type = "application/json";
  link.href = "config.json";
  document.head.append(link);
}
