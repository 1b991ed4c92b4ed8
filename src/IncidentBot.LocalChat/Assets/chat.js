// What Blazor cannot do by itself: the box (keys, completion, drafts), scrolling, dialogs, and coming back after a lost connection.
(() => {
  "use strict";
  const longestCompleted = 400;
  const phone = matchMedia("(max-width: 760px)");
  const link = Object.assign(new EventTarget(), { isLost: false });

  // Blazor never settles a call whose connection goes away; this does.
  const call = (page, method, ...values) => new Promise((done, failed) => {
    if (link.isLost) return failed(new Error("The connection is gone."));
    link.addEventListener("lost", failed, { once: true });
    page.invokeMethodAsync(method, ...values).then(done, failed).finally(() => link.removeEventListener("lost", failed));
  });

  function attachComposer(form, page) {
    const box = form.querySelector("textarea");
    const list = form.querySelector(".completions");
    const count = form.querySelector(".completions-count");
    const draftKey = "draft:" + form.dataset.draft;
    const deliveryKey = "delivery:" + form.dataset.draft;
    const linesKey = "lines:" + form.dataset.author;
    const isBare = form.dataset.bare === "true";
    let offers = [], chosen = -1, asked = 0, recalled = -1, waiting = 0;

    const lines = () => JSON.parse(sessionStorage.getItem(linesKey) ?? "[]");
    const set = text => { box.value = text; box.setSelectionRange(text.length, text.length); changed(); };

    function fit() {
      box.style.height = "auto";
      box.style.height = Math.min(box.scrollHeight + 2, innerHeight * 0.4) + "px";
    }

    function changed() {
      sessionStorage.setItem(draftKey, box.value);
      sessionStorage.removeItem(deliveryKey);
      fit();
      clearTimeout(waiting);
      waiting = setTimeout(offer, 60);
    }

    // The text as a command, and what stands before it; null where somebody just talks.
    function command() {
      const text = box.value;
      if (text.length === 0 || text.length > longestCompleted || text.includes("\n") || box.selectionEnd !== text.length) return null;
      const typed = /^\/inc(?:ident)?\s+/i.exec(text);
      if (typed) return { before: typed[0], text: text.slice(typed[0].length) };
      if (text.startsWith("/")) return { before: "", text: null };
      return isBare ? { before: "", text } : null;
    }

    async function offer() {
      const mine = ++asked, line = command();
      if (!line || document.activeElement !== box) return close();
      let found;
      if (line.text === null) {
        found = "/incident".startsWith(box.value.toLowerCase()) ? [{ text: "/incident", label: "/incident", hint: "ask IncidentBot" }] : [];
      } else {
        try { found = await call(page, "CompleteAsync", line.text); } catch { found = []; }
      }
      if (mine !== asked) return;
      show(found.map(o => ({ ...o, text: line.before + o.text })).filter(o => o.text.trimEnd() !== box.value.trimEnd()));
    }

    function show(found) {
      offers = found.slice(0, 50);
      chosen = -1;
      list.replaceChildren(...offers.map((o, i) => {
        const item = document.createElement("li"), label = document.createElement("strong"), hint = document.createElement("span");
        item.id = list.id + "-" + i;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        label.textContent = o.label;
        hint.textContent = o.hint;
        item.append(label, " ", hint);
        item.addEventListener("mousedown", e => { e.preventDefault(); take(i); });
        return item;
      }));
      list.hidden = offers.length === 0;
      list.scrollTop = 0;
      count.textContent = offers.length ? `${offers.length} ways to go on. Arrow keys choose, Tab takes.` : "";
      if (list.hidden) ["role", "aria-expanded", "aria-controls", "aria-autocomplete", "aria-activedescendant"].forEach(a => box.removeAttribute(a));
      else {
        box.setAttribute("role", "combobox");
        box.setAttribute("aria-expanded", "true");
        box.setAttribute("aria-controls", list.id);
        box.setAttribute("aria-autocomplete", "list");
        box.removeAttribute("aria-activedescendant");
      }
    }

    function close() { asked++; show([]); }

    function choose(i) {
      chosen = (i + offers.length) % offers.length;
      [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === chosen)));
      list.children[chosen].scrollIntoView({ block: "nearest" });
      box.setAttribute("aria-activedescendant", list.children[chosen].id);
    }

    function take(i) {
      const text = offers[i].text;
      close();
      box.focus();
      set(/[\s=,]$/.test(text) ? text : text + " ");
    }

    function recall(step) {
      const all = lines(), next = recalled + step;
      if (next < -1 || next >= all.length) return;
      recalled = next;
      set(next === -1 ? "" : all[all.length - 1 - next]);
    }

    async function send() {
      const line = box.value;
      if (line.trim() === "" || box.readOnly) return;
      close();
      clearTimeout(waiting);
      // Sent again after an answer that never came, be it by a window loaded anew, it is the same delivery, and done once.
      const delivery = sessionStorage.getItem(deliveryKey) ?? crypto.randomUUID();
      sessionStorage.setItem(deliveryKey, delivery);
      box.readOnly = true;
      form.setAttribute("aria-busy", "true");
      let isTaken = false;
      try {
        isTaken = await call(page, "SendAsync", line, delivery);
        sessionStorage.removeItem(deliveryKey);
      } catch { /* The connection is gone; the notice says so, and the text stays. */ }
      box.readOnly = false;
      form.removeAttribute("aria-busy");
      recalled = -1;
      if (line.length <= 4000 && lines().at(-1) !== line) sessionStorage.setItem(linesKey, JSON.stringify([...lines(), line].slice(-50)));
      if (isTaken) { box.value = ""; sessionStorage.removeItem(draftKey); fit(); }
    }

    form.addEventListener("submit", e => { e.preventDefault(); send(); });
    box.addEventListener("input", () => { recalled = -1; changed(); });
    box.addEventListener("blur", () => setTimeout(() => document.activeElement === box || close(), 150));
    box.addEventListener("keydown", e => {
      if (e.isComposing) return;
      const isOpen = !list.hidden, isRecalling = box.value === "" || recalled >= 0;
      if (e.key === "Enter" && !e.shiftKey) { e.preventDefault(); isOpen && chosen >= 0 ? take(chosen) : send(); }
      else if (e.key === "Tab" && isOpen && !e.shiftKey) { e.preventDefault(); take(Math.max(chosen, 0)); }
      else if (e.key === "Escape" && isOpen) { e.preventDefault(); e.stopPropagation(); close(); }
      else if (e.key === "ArrowDown" && isOpen && recalled < 0) { e.preventDefault(); choose(chosen + 1); }
      else if (e.key === "ArrowUp" && isOpen && recalled < 0) { e.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1); }
      else if (e.key === "ArrowUp" && isRecalling) { e.preventDefault(); recall(1); }
      else if (e.key === "ArrowDown" && recalled >= 0) { e.preventDefault(); recall(-1); }
    });
    form.putBack = text => { if (box.value === "") set(text); box.focus(); };
    // What was typed before the box came to life stays.
    if (box.value === "") box.value = sessionStorage.getItem(draftKey) ?? "";
    else sessionStorage.setItem(draftKey, box.value);
    form.dataset.ready = "true";
    fit();
    if (!phone.matches && !document.querySelector("dialog[open]")) box.focus();
  }

  // Stays at the newest message, unless the reader has scrolled up to read; then says that there is more.
  function followLog(log) {
    const pill = log.parentElement.querySelector(".pill");
    let isFollowing = true, fromEnd = 0, first = log.dataset.first, height = 0;
    const toEnd = () => { log.scrollTop = log.scrollHeight; };
    log.addEventListener("scroll", () => {
      fromEnd = log.scrollHeight - log.scrollTop;
      isFollowing = fromEnd - log.clientHeight < 60;
      if (isFollowing) pill.hidden = true;
    });
    new MutationObserver(changes => {
      const grew = log.scrollHeight > height;
      height = log.scrollHeight;
      if (isFollowing) toEnd();
      else if (log.dataset.first !== first) log.scrollTop = log.scrollHeight - fromEnd;
      else if (grew && changes.some(c => c.target === log && c.addedNodes.length > 0)) pill.hidden = false;
      first = log.dataset.first;
    }).observe(log, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-first"] });
    new ResizeObserver(() => isFollowing && toEnd()).observe(log);
    log.addEventListener("load", () => isFollowing && toEnd(), true);
    pill.addEventListener("click", () => { toEnd(); document.getElementById("composer")?.focus(); });
    const unread = log.querySelector(".divider-new");
    if (unread && log.scrollHeight - unread.offsetTop > log.clientHeight) { isFollowing = false; log.scrollTop = unread.offsetTop - 80; }
    else toEnd();
    height = log.scrollHeight;
  }

  // Blazor takes the dialog out of the page instead of closing it, so the focus is given back here.
  function openDialog(dialog) {
    const before = document.activeElement;
    dialog.showModal();
    dialog.querySelector("[autofocus], .field input, .field textarea, .field select")?.focus();
    new MutationObserver((_, watch) => {
      if (dialog.isConnected) return;
      watch.disconnect();
      if (!document.querySelector("dialog[open]")) (before.isConnected ? before : document.getElementById("composer"))?.focus();
    }).observe(document.body, { childList: true, subtree: true });
  }

  const focusField = name => document.querySelector(`dialog .field[data-field="${CSS.escape(name)}"]`)?.querySelector("input, textarea, select")?.focus();

  document.addEventListener("click", e => {
    if (e.target.closest("[data-focus]")) document.getElementById("composer")?.focus();
  });

  document.addEventListener("keydown", e => {
    const isTyping = e.target.closest("input, textarea, select, dialog");
    const box = document.getElementById("composer");
    if (e.key === "/" && box && !isTyping && !e.ctrlKey && !e.metaKey && !e.altKey) {
      // In an empty box it begins a command; elsewhere it only leads there.
      if (box.value !== "" || box.form.dataset.bare === "true") e.preventDefault();
      box.focus();
    } else if (e.key === "Enter" && (e.ctrlKey || e.metaKey) && e.target.matches("dialog textarea")) e.target.form.requestSubmit();
    else if (e.key === "Escape" && !e.target.closest("dialog")) {
      const drawer = document.querySelector(".with-drawer .drawer-close");
      (drawer ?? document.querySelector("[data-testid=thread-close]"))?.click();
    }
  });

  window.localChat = {
    attachComposer, followLog, openDialog, focusField,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
    putBack: text => document.getElementById("composer")?.form.putBack(text),
  };

  // A server that was started again knows this window no more: load it anew, where it stands. Drafts are kept above.
  document.getElementById("components-reconnect-modal").addEventListener("components-reconnect-state-changed", e => {
    link.isLost = e.detail.state !== "hide";
    if (link.isLost) link.dispatchEvent(new Event("lost"));
    if (["rejected", "resume-failed"].includes(e.detail.state)) location.reload();
  });
  Blazor.start({ circuit: { reconnectionOptions: { maxRetries: 1000000, retryIntervalMilliseconds: n => Math.min(250 * (n + 1), 3000) } } });
})();
