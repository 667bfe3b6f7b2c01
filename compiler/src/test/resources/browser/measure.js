// Measures the pages in the frames of this document and writes what a reader would stumble over
// into the element `measured`, as percent-encoded JSON.
"use strict";

const TOLERANCE = 1;
const MOST_FINDINGS = 12;
const NOT_TEXT = "style, script, title, desc, metadata, template, noscript, head";

/** Red, green, blue and opacity of a computed colour; nothing for `none`. */
function colour(text) {
  const parts = /^rgba?\(([^)]+)\)$/.exec(text);
  if (!parts) {
    return null;
  }
  const numbers = parts[1].split(/[\s,/]+/).filter(Boolean).map(Number);
  return { r: numbers[0], g: numbers[1], b: numbers[2], a: numbers.length > 3 ? numbers[3] : 1 };
}

/** A colour as it is seen on another one. */
function on(front, back) {
  const mixed = (one, other) => one * front.a + other * (1 - front.a);
  return { r: mixed(front.r, back.r), g: mixed(front.g, back.g), b: mixed(front.b, back.b), a: 1 };
}

function luminance(c) {
  const part = (value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b);
}

/** The contrast ratio of WCAG 2.2. */
function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function contains(box, x, y) {
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

class PageCheck {
  constructor(frame) {
    this.frame = frame;
    this.page = frame.contentDocument;
    this.view = frame.contentWindow;
    this.root = this.page.documentElement;
    this.width = frame.clientWidth;
    this.isDark = this.view.matchMedia("(prefers-color-scheme: dark)").matches;
    this.findings = [];
    this.shapes = new Map();
  }

  result() {
    this.pageWidth();
    const texts = this.texts();
    texts.forEach((text) => this.inPlace(text));
    texts.forEach((text) => this.textContrast(text));
    this.overlaps(texts);
    this.page.querySelectorAll("svg").forEach((svg) => this.lines(svg, texts));
    this.references();
    this.outline();
    this.ownContent();
    return {
      page: this.frame.dataset.page,
      width: this.width,
      isDark: this.isDark,
      texts: texts.length,
      findings: this.distinct(),
    };
  }

  distinct() {
    const all = [...new Set(this.findings)];
    const more = all.length - MOST_FINDINGS;
    return more > 0 ? [...all.slice(0, MOST_FINDINGS), "and " + more + " more"] : all;
  }

  find(text, what) {
    const shown = text.length > 60 ? text.slice(0, 59) + "…" : text;
    this.findings.push("`" + shown + "` " + what);
  }

  pageWidth() {
    const wide = (this.page.scrollingElement || this.root).scrollWidth;
    if (wide > this.width + TOLERANCE) {
      this.find("the page", "is " + wide + " px wide");
    }
  }

  // ---- texts and where they are

  /** Every piece of text that is drawn: one for each line that it is broken into. */
  texts() {
    const found = [];
    const walker = this.page.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!node.data.trim() || element.closest(NOT_TEXT) || this.isFolded(element)) {
        continue;
      }
      const range = this.page.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
      const words = node.data.trim();
      if (!boxes.length || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
        this.find(words, "is not shown");
        continue;
      }
      boxes.forEach((box) => {
        const seen = this.seen(element, box, words);
        if (seen) {
          found.push({ words, element, box: seen, whole: box });
        }
      });
    }
    return found;
  }

  isFolded(element) {
    const details = element.closest("details:not([open])");
    const summary = element.closest("summary");
    return details !== null && (summary === null || summary.parentElement !== details);
  }

  /** The part of a box that its ancestors do not cut off; nothing if it is meant not to be seen. */
  seen(element, box, words) {
    let { left, top, right, bottom } = box;
    for (let around = element; around && !this.isSvg(around); around = around.parentElement) {
      const style = this.view.getComputedStyle(around);
      if (around === this.root || around === this.page.body || style.overflowX === "visible") {
        continue;
      }
      const edge = around.getBoundingClientRect();
      if (edge.width <= 1 && edge.height <= 1) {
        return null;
      }
      const isCut = left < edge.left - TOLERANCE || right > edge.right + TOLERANCE;
      if (isCut && style.overflowX !== "auto" && style.overflowX !== "scroll") {
        this.find(words, "is cut off");
      }
      left = Math.max(left, edge.left);
      right = Math.min(right, edge.right);
      top = Math.max(top, edge.top);
      bottom = Math.min(bottom, edge.bottom);
    }
    const isAway = right <= 0 || bottom <= 0;
    return isAway || right <= left || bottom <= top ? null : { left, top, right, bottom };
  }

  isSvg(element) {
    return element instanceof this.view.SVGElement;
  }

  inPlace(text) {
    const { box, whole, words, element } = text;
    if (box.left < -TOLERANCE || box.right > this.width + TOLERANCE) {
      this.find(words, "leaves the page");
    }
    if (!this.isSvg(element)) {
      return;
    }
    const svg = element.ownerSVGElement;
    const around = [svg.getBoundingClientRect()];
    const middle = (whole.top + whole.bottom) / 2;
    const box0 = this.shapesOf(svg)
      .filter((shape) => shape.element.tagName === "rect")
      .filter((shape) => contains(shape.box, whole.left + 0.1, middle))
      .sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height)[0];
    if (box0) {
      around.push(box0.box);
    }
    for (const edge of around) {
      if (whole.left < edge.left - TOLERANCE || whole.right > edge.right + TOLERANCE) {
        this.find(words, "leaves its box at a side");
      }
      if (whole.top < edge.top - TOLERANCE || whole.bottom > edge.bottom + TOLERANCE) {
        this.find(words, "leaves its box above or below");
      }
    }
    const covering = this.shapesOf(svg).find(
      (shape) =>
        shape.fill &&
        shape.fill.a > 0 &&
        contains(shape.box, (whole.left + whole.right) / 2, middle) &&
        element.compareDocumentPosition(shape.element) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    if (covering) {
      this.find(words, "is covered");
    }
  }

  overlaps(texts) {
    const sorted = [...texts].sort((a, b) => a.box.top - b.box.top);
    sorted.forEach((one, i) => {
      for (let j = i + 1; j < sorted.length && sorted[j].box.top < one.box.bottom; j++) {
        const other = sorted[j];
        const across =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Lines of text may touch: their boxes are higher than their letters.
        const least = Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top);
        if (across > TOLERANCE && high > least * 0.3) {
          this.find(one.words, "overlaps `" + other.words + "`");
        }
      }
    });
  }

  // ---- colours

  shapesOf(svg) {
    if (!this.shapes.has(svg)) {
      const found = [...svg.querySelectorAll("rect, circle, ellipse, path, polygon, line")].map(
        (element) => {
          const style = this.view.getComputedStyle(element);
          return {
            element,
            box: element.getBoundingClientRect(),
            fill: element.tagName === "path" ? null : colour(style.fill),
            stroke: style.stroke === "none" ? null : colour(style.stroke),
          };
        },
      );
      this.shapes.set(svg, found);
    }
    return this.shapes.get(svg);
  }

  /** The colour below an element at a place. */
  below(element, x, y) {
    const layers = [];
    let around = element;
    const svg = element.ownerSVGElement || (element.tagName === "svg" ? element : null);
    if (svg) {
      this.shapesOf(svg)
        .filter((shape) => shape.element !== element && shape.fill && shape.fill.a > 0)
        .filter((shape) => contains(shape.box, x, y))
        .filter(
          (shape) =>
            element.compareDocumentPosition(shape.element) & Node.DOCUMENT_POSITION_PRECEDING,
        )
        .forEach((shape) => layers.unshift(shape.fill));
      around = svg.parentElement;
    }
    for (; around; around = around.parentElement) {
      const fill = colour(this.view.getComputedStyle(around).backgroundColor);
      if (fill && fill.a > 0) {
        layers.push(fill);
      }
    }
    const scheme = this.view.getComputedStyle(this.root).colorScheme;
    const canvas =
      this.isDark && scheme.includes("dark") ? { r: 18, g: 18, b: 18, a: 1 } : { r: 255, g: 255, b: 255, a: 1 };
    return layers.reverse().reduce((back, front) => on(front, back), canvas);
  }

  textContrast({ words, element, box }) {
    const style = this.view.getComputedStyle(element);
    const ink = colour(this.isSvg(element) ? style.fill : style.color);
    if (!ink) {
      this.find(words, "has no colour");
      return;
    }
    const back = this.below(element, box.left + 1, (box.top + box.bottom) / 2);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    this.atLeast(words, contrast(on(ink, back), back), isLarge ? 3 : 4.5);
  }

  atLeast(words, ratio, least) {
    if (ratio < least) {
      this.find(words, "has a contrast of " + ratio.toFixed(2) + ", and " + least + " is required");
    }
  }

  // ---- lines of pictures

  lines(svg, texts) {
    const inside = texts.filter((text) => text.element.ownerSVGElement === svg);
    const edge = svg.getBoundingClientRect();
    this.shapesOf(svg)
      .filter((shape) => shape.stroke && shape.stroke.a > 0)
      .forEach((shape) => {
        const name = "a line of the style " + shape.element.getAttribute("class");
        const { left, right, top, bottom } = shape.box;
        if (!contains(edge, left, top) || !contains(edge, right, bottom)) {
          this.find(name, "leaves the picture");
        }
        const isPath = shape.element.tagName === "path";
        const place = isPath ? this.middle(shape.element) : this.besides(shape.box);
        const back = this.below(shape.element, place.x, place.y);
        this.atLeast(name, contrast(on(shape.stroke, back), back), 3);
        if (isPath) {
          this.crossings(shape.element, inside);
        }
      });
  }

  middle(path) {
    return path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
  }

  besides({ left, top, bottom }) {
    return { x: left - 1, y: (top + bottom) / 2 };
  }

  /** A path of straight lines that goes through a text. */
  crossings(path, texts) {
    const toScreen = path.getScreenCTM();
    const step = /([MHVL])\s*(-?[\d.]+)(?:[\s,]+(-?[\d.]+))?/g;
    let x = 0;
    let y = 0;
    for (const [, letter, first, second] of path.getAttribute("d").matchAll(step)) {
      const nextX = letter === "V" ? x : Number(first);
      const nextY = letter === "H" ? y : letter === "V" ? Number(first) : Number(second);
      if (letter !== "M") {
        const from = new DOMPoint(x, y).matrixTransform(toScreen);
        const to = new DOMPoint(nextX, nextY).matrixTransform(toScreen);
        texts
          .filter(({ whole }) => Math.min(from.x, to.x) < whole.right - TOLERANCE)
          .filter(({ whole }) => Math.max(from.x, to.x) > whole.left + TOLERANCE)
          .filter(({ whole }) => Math.min(from.y, to.y) < whole.bottom - TOLERANCE)
          .filter(({ whole }) => Math.max(from.y, to.y) > whole.top + TOLERANCE)
          .forEach(({ words }) => this.find(words, "is crossed by a line"));
      }
      [x, y] = [nextX, nextY];
    }
  }

  // ---- the document

  references() {
    const ids = new Set();
    this.page.querySelectorAll("[id]").forEach((element) => {
      if (ids.has(element.id)) {
        this.find(element.id, "is the id of more than one element");
      }
      ids.add(element.id);
    });
    this.page.querySelectorAll("a[href^='#']").forEach((link) => {
      if (!ids.has(decodeURIComponent(link.getAttribute("href").slice(1)))) {
        this.find(link.getAttribute("href"), "leads nowhere");
      }
    });
    const named = "[aria-labelledby], [aria-describedby], [headers]";
    this.page.querySelectorAll(named).forEach((element) => {
      ["aria-labelledby", "aria-describedby", "headers"]
        .flatMap((key) => (element.getAttribute(key) || "").split(/\s+/).filter(Boolean))
        .filter((id) => !ids.has(id))
        .forEach((id) => this.find(id, "is referred to and is the id of no element"));
    });
  }

  /** One first heading, and none that skips a level. */
  outline() {
    if (this.root.tagName !== "HTML") {
      return;
    }
    const headings = [...this.page.querySelectorAll("h1, h2, h3, h4, h5, h6")];
    const firsts = headings.filter((heading) => heading.tagName === "H1").length;
    if (firsts !== 1) {
      this.find("the page", "has " + firsts + " headings of the first level");
    }
    headings.reduce((before, heading) => {
      const level = Number(heading.tagName[1]);
      if (level > before + 1) {
        this.find(heading.textContent, "skips a level of headings");
      }
      return level;
    }, 0);
    this.page.querySelectorAll("section, table, ul, ol, dl").forEach((element) => {
      const heading = [...element.querySelectorAll("h1, h2, h3, h4, h5, h6, caption, thead")];
      const length = (one) => one.textContent.replace(/\s/g, "").length;
      const own = heading.reduce((rest, one) => rest - length(one), length(element));
      if (own <= 0) {
        this.find(element.tagName.toLowerCase() + " " + (element.id || ""), "is empty");
      }
    });
  }

  ownContent() {
    this.view.performance
      .getEntriesByType("resource")
      .forEach((entry) => this.find(entry.name, "is another file that the page asks for"));
  }
}

addEventListener("load", () => {
  const results = [...document.querySelectorAll("iframe")].map((frame) => {
    try {
      return new PageCheck(frame).result();
    } catch (fault) {
      return {
        page: frame.dataset.page,
        width: frame.clientWidth,
        isDark: false,
        texts: 0,
        findings: ["the page cannot be measured: " + fault.stack],
      };
    }
  });
  document.getElementById("measured").textContent = encodeURIComponent(JSON.stringify(results));
});
