// Finds a ward by its name of today or of before, with or without marks. In the oldest JavaScript; without it the list serves.
(function () {
  "use strict";
  var field = document.getElementById("tim");
  var status = document.getElementById("tim-thay");
  var main = document.querySelector("main");
  var sections = [].slice.call(main.querySelectorAll("section"));
  // As many as a reader looks through; a whole country is not drawn at every letter.
  var SHOWN = 100;

  // What keyboards give for the sign in M’Đrắk, and what is drawn as nothing: both are left out.
  var SILENT = new RegExp("[\u0027\u0060\u00b4\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u02c8\ua78c\uff07\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]", "g");
  var MARKS = new RegExp("[\u0300-\u036f]", "g");
  var TONES = new RegExp("[\u0300\u0301\u0303\u0309\u0323]", "g");
  var SPACES = new RegExp(" ", "g");
  // How the kind of a place is written before its name; the groups are numbered like KINDS.
  var KIND = new RegExp("^(?:(p|ph|phg|f|phuong)|(x|xa)|(tt|t t|thi tran)|(tx|t x|thi xa)|(tp|t p|thanh pho)|(dk|d k|dac khu)|(q|quan)|(h|huyen)) (?=.)");
  var KINDS = ["", "phuong ", "xa ", "thi tran ", "thi xa ", "thanh pho ", "dac khu ", "quan ", "huyen "];
  // A kind without a space behind it: xabacson.
  var JOINED = new RegExp("^(phuong|thitran|thixa|thanhpho|dackhu|xa) ?(?=.)");
  var PROVINCE = new RegExp("^(tinh|thanh pho) ");
  // What an address has behind the name of a ward.
  var BEYOND = new RegExp(" (tinh|thanh pho|tp|t p|huyen|quan|thi xa) .*$");

  // Letters apart from their marks, in words with one space between them; lines stay lines. A stroke is a mark too, and the
  // Icelandic and the African letter are what some keyboards send for it.
  function marked(text) {
    return text.replace(SILENT, "").toLowerCase().replace(new RegExp("[\u0111\u00f0\u0256]", "g"), "d\u0335").replace(new RegExp("\u0180", "g"), "b\u0335").normalize("NFKD")
      .replace(new RegExp("[^a-z0-9\u0300-\u036f\n]+", "g"), " ")
      .replace(new RegExp("([a-z\u0300-\u036f])([0-9])", "g"), "$1 $2")
      .replace(new RegExp(" *\n *", "g"), "\n").trim();
  }

  function plain(text) {
    return text.replace(MARKS, "");
  }

  // A name or what is typed as one: its words with and without marks, and the kind that stands before them.
  function parsed(words) {
    var all = plain(words);
    var found = KIND.exec(all);
    var kind = 0;
    if (found) while (!found[kind + 1]) kind++;
    var skipped = found ? found[0].trim().split(" ").length : 0;
    return {
      kind: found ? kind + 1 : 0,
      bare: all.slice(found ? found[0].length : 0),
      words: words.split(" ").slice(skipped)
    };
  }

  // The names of each ward; made when somebody types, because most readers tap.
  var wards;
  function read() {
    var lines = [].slice.call(main.querySelectorAll("section li"));
    var texts = [];
    var owners = [];
    lines.forEach(function (line, at) {
      var link = line.querySelector("a");
      var within = link.querySelector("span");
      texts.push(link.firstChild.data, within ? within.textContent : "");
      owners.push(at, -1);
      [].forEach.call(line.querySelectorAll(".old i"), function (old) {
        texts.push(old.textContent);
        owners.push(at);
      });
    });
    wards = lines.map(function (line) { return { line: line, names: [] }; });
    // All at a time: thousands of small texts take ten times as long.
    marked(texts.join("\n")).split("\n").forEach(function (words, at) {
      var name, names = owners[at] < 0 ? null : wards[owners[at]].names;
      if (!names) {
        // A province is typed with and without its kind, behind the name.
        if (words) {
          name = wards[owners[at - 1]].names[0];
          name.keys = [plain(words), plain(words).replace(PROVINCE, "")].map(function (within) { return " " + name.bare + " " + within; });
        }
      } else {
        name = parsed(words);
        name.old = names.length > 0;
        name.keys = [" " + name.bare];
        name.letters = name.bare.replace(SPACES, "").length;
        names.push(name);
      }
    });
  }

  // How far the marks of a typed word are from those of a name: typed without marks, it means them all. A tone may stand on
  // another vowel: hòa is hoà.
  function distance(typed, word, isLast) {
    var letters = typed.replace(TONES, "");
    var others = word.replace(TONES, "");
    if (!typed.match(MARKS)) return 0;
    if (isLast ? others.indexOf(letters) !== 0 : others !== letters) return 2;
    return String(typed.match(TONES)) === String(word.match(TONES)) ? 0 : typed.match(TONES) ? 2 : 1;
  }

  // How well a name is what was typed, the less the better; nothing where it is not.
  function score(name, typed) {
    var place = -1;
    for (var key = 0; place < 0 && key < name.keys.length; key++) place = name.keys[key].indexOf(typed.key);
    var end = place + typed.bare.length;
    var strict = place >= 0 && place < name.bare.length;
    if (!strict) {
      if (typed.letters > name.letters || (typed.letters < 4 && typed.letters < name.letters)) return;
      var loose = typed.loose.exec(name.bare);
      if (!loose) return;
      place = loose.index;
      end = place + loose[0].length;
    }
    var far = 0;
    if (strict) {
      var before = name.bare.slice(0, place).split(" ").length - 1;
      typed.words.forEach(function (word, at) {
        var other = name.words[before + at];
        if (other) far += distance(word, other, at === typed.words.length - 1);
      });
    } else if (typed.words.join("").match(MARKS) && name.words.join("").indexOf(typed.words.join("")) < 0) {
      far = 2;
    }
    var quality = place ? 2 : end === name.bare.length ? 0 : 1;
    return far * 1000 + (typed.kind && typed.kind !== name.kind ? 100 : 0) + quality * 10 + (name.old ? 1 : 0);
  }

  // What was typed may begin with a kind, or with a name that looks like one: both are looked for.
  function readings(words) {
    var whole = { kind: 0, bare: plain(words), words: words.split(" ") };
    var named = parsed(words);
    return (named.kind ? [whole, named] : [whole]).map(function (typed) {
      var letters = typed.bare.replace(SPACES, "");
      typed.key = " " + typed.bare;
      typed.letters = letters.length;
      typed.loose = new RegExp("(?:^|\\b)" + letters.split("").join(" ?"));
      return typed;
    });
  }

  function matches(words) {
    if (!words) return [];
    var all = readings(words);
    var whole = all[0].bare;
    var found = [];
    wards.forEach(function (ward, at) {
      var best = Infinity;
      ward.names.forEach(function (name) {
        all.forEach(function (typed) {
          var now = score(name, typed);
          if (now < best) best = now;
        });
        // The kind itself, as it is being typed.
        if (best === Infinity && name.kind && (KINDS[name.kind] + name.bare).indexOf(whole) === 0) best = 50;
      });
      if (best < Infinity) found.push({ line: ward.line, best: best, at: at });
    });
    return found.sort(function (a, b) { return a.best - b.best || a.at - b.at; });
  }

  var results = document.createElement("section");
  var list = document.createElement("ul");
  var only;
  results.hidden = true;
  results.setAttribute("aria-label", "Nơi khớp");
  results.appendChild(list);

  function find() {
    var words = marked(field.value);
    var found = [];
    if (words) {
      if (!wards) read();
      [words, plain(words).replace(JOINED, ""), marked(field.value.split(",")[0]), plain(words).replace(BEYOND, "")].some(function (typed) {
        found = matches(typed);
        return found.length;
      });
    }
    list.textContent = "";
    found.slice(0, SHOWN).forEach(function (one) { list.appendChild(one.line.cloneNode(true)); });
    only = found.length === 1 ? list.querySelector("a") : null;
    results.hidden = !found.length;
    sections.forEach(function (section) { section.hidden = !!words; });
    document.querySelector(".letters").hidden = !!words;
    status.textContent = !words ? "" : !found.length ? "Chưa thấy nơi nào. Bạn thử gõ ít chữ hơn, hoặc gõ tên cũ."
      : "Có " + found.length + " nơi khớp." + (found.length > SHOWN ? " Dưới đây là " + SHOWN + " nơi đầu. Gõ thêm chữ để thấy nơi của bạn." : "");
  }

  // From a folder a browser opens a file, not what a server would send for the folder.
  if (location.protocol === "file:") {
    [].forEach.call(document.querySelectorAll("section a"), function (link) { link.href += "index.html"; });
  }
  if (!"".normalize) return;
  main.insertBefore(results, sections[0] || null);
  document.querySelector(".search").hidden = false;
  field.addEventListener("input", find);
  // Enter opens the one place that fits.
  field.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && only) only.click();
  });
  find();
})();
