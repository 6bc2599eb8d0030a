// Finds a ward by its name of today or of before, with or without marks. In the oldest JavaScript; without it the list serves.
(function () {
  "use strict";
  var field = document.getElementById("tim");
  var status = document.getElementById("tim-thay");
  var sections = [].slice.call(document.querySelectorAll("section"));

  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d");
  }

  // What each line says, and its words alone: "an" finds An Bình before Lan Anh.
  var wards = [].slice.call(document.querySelectorAll("section li")).map(function (line) {
    return { line: line, words: " " + plain(line.textContent) };
  });

  function find() {
    var wanted = plain(field.value).trim();
    var found = 0;
    wards.forEach(function (ward) {
      var fits = !wanted || ward.words.indexOf(" " + wanted) >= 0;
      ward.line.hidden = !fits;
      found += fits;
    });
    sections.forEach(function (section) {
      section.hidden = !section.querySelector("li:not([hidden])");
    });
    document.querySelector(".letters").hidden = !!wanted;
    status.textContent = !wanted ? "" : found ? "Có " + found + " nơi khớp." : "Chưa thấy nơi nào. Bạn thử gõ ít chữ hơn, hoặc gõ tên cũ.";
  }

  // From a folder a browser opens a file, not what a server would send for the folder.
  if (location.protocol === "file:") {
    [].forEach.call(document.querySelectorAll("section a"), function (link) { link.href += "index.html"; });
  }
  if (!"".normalize) return;
  document.querySelector(".search").hidden = false;
  field.addEventListener("input", find);
  // Enter opens the one place that fits.
  field.addEventListener("keydown", function (event) {
    var fits = document.querySelectorAll("section li:not([hidden]) a");
    if (event.key === "Enter" && fits.length === 1) fits[0].click();
  });
  find();
})();
