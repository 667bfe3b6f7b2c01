// Has Mermaid parse the texts in `diagrams` and draw some of them, and writes for each the words of
// its labels, or what is wrong with it, into the element `measured`, as percent-encoded JSON.
"use strict";

async function drawn(name, text, id) {
  try {
    await mermaid.parse(text);
    if (!toDraw.test(name)) {
      return { labels: [], scripts: 0 };
    }
    const { svg } = await mermaid.render(id, text);
    const picture = new DOMParser().parseFromString(svg, "text/html");
    const labels = [...picture.querySelectorAll(".nodeLabel, .cluster-label .nodeLabel")];
    return {
      labels: labels.map((label) => label.innerHTML.split(/<br\s*\/?>/).map(decoded)).flat(),
      scripts: picture.querySelectorAll("script").length,
    };
  } catch (fault) {
    return { fault: String(fault.message || fault) };
  }
}

function decoded(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
}

(async () => {
  mermaid.initialize({ startOnLoad: false });
  const results = {};
  for (const [name, text] of Object.entries(diagrams)) {
    results[name] = await drawn(name, text, "d" + Object.keys(results).length);
  }
  document.getElementById("measured").textContent = encodeURIComponent(JSON.stringify(results));
})();
