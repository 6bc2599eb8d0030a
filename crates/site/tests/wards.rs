//! A province at once: 20 made-up wards from one table, their directory, and what a second run does.

#[path = "wards/table.rs"]
mod table;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

use page::{source, structured_data};
use scraper::{Html, Selector};

const WARDS: usize = 20;

fn build(table: &Path, out: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_site"))
        .args(["build", "--table"])
        .arg(table)
        .arg("--out")
        .arg(out)
        .args(more)
        .output()
        .expect("the command line starts")
}

fn said(output: &Output) -> String {
    let text = [&*output.stdout, &*output.stderr].concat();
    String::from_utf8_lossy(&text).into_owned()
}

/// Every file below a folder with the time of its last change.
fn files(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let changed = fs::metadata(&path).and_then(|about| about.modified());
            found.insert(path, changed.expect("a time"));
        }
    }
    found
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// Every fifth page is whole, says its own ward, and carries precompressed variants that are the page itself.
fn some_pages_are_whole(out: &Path) {
    let heading = Selector::parse(".topbar__ward > span").expect("a selector");
    for ward in (1..=WARDS).step_by(5) {
        let folder = out.join(format!("xa-mau-{ward}"));
        let html = text(&folder.join("index.html"));
        assert!(html.ends_with("</html>\n"), "{ward}");
        let page = Html::parse_document(&html);
        let authority: String = page.select(&heading).flat_map(|one| one.text()).collect();
        assert!(
            authority.starts_with("UBND xã Mẫu ") && authority.ends_with(&format!(" {ward}")),
            "{authority}"
        );
        let mut brotli = Vec::new();
        brotli::Decompressor::new(
            &*fs::read(folder.join("index.html.br")).expect("a variant"),
            4096,
        )
        .read_to_end(&mut brotli)
        .expect("a stream of brotli");
        assert!(
            brotli == html.as_bytes(),
            "{ward}: the brotli variant is another page"
        );
        let gzip = fs::read(folder.join("index.html.gz")).expect("a variant");
        let mut rest = &gzip[..];
        let mut unpacked = Vec::new();
        flate2::bufread::GzDecoder::new(&mut rest)
            .read_to_end(&mut unpacked)
            .expect("a member of gzip");
        assert!(
            unpacked == html.as_bytes() && rest.is_empty(),
            "{ward}: the gzip variant is another page"
        );
        for (name, variant, hardest) in [
            (
                "brotli",
                fs::metadata(folder.join("index.html.br")),
                precompress::brotli(html.as_bytes()).len(),
            ),
            (
                "gzip",
                Ok(fs::metadata(folder.join("index.html.gz")).expect("a variant")),
                precompress::gzip(html.as_bytes()).len(),
            ),
        ] {
            let variant = variant.expect("a variant").len() as usize;
            assert!(
                variant * 100 <= hardest * 102,
                "{name}: {variant} bytes, as hard as can be {hardest}"
            );
            if ward > 1 {
                break;
            }
        }
        let files = source::files(&html).expect("its content");
        assert!(
            files[0].text.contains(&format!("id = \"xa-mau-{ward}\"")),
            "{}",
            files[0].text
        );
        let picture = fs::read(folder.join(page::PICTURE)).expect("a picture");
        assert!(picture.starts_with(b"\x89PNG"));
        assert!(html.contains(&structured_data::beside(
            &format!("https://example.vn/{ward}/"),
            "share.png"
        )));
    }
}

fn the_directory_leads_to_every_ward(out: &Path) {
    let directory = Html::parse_document(&text(&out.join("index.html")));
    let links = Selector::parse("main section li a").expect("a selector");
    let mut led: Vec<_> = directory
        .select(&links)
        .filter_map(|link| link.attr("href"))
        .collect();
    led.sort_unstable();
    let mut wards: Vec<_> = (1..=WARDS).map(|ward| format!("xa-mau-{ward}/")).collect();
    wards.sort_unstable();
    assert_eq!(led, wards);
    for ward in led {
        assert!(out.join(ward).join("index.html").is_file());
    }
    let map = text(&out.join("sitemap.xml"));
    assert_eq!(map.matches("<loc>https://example.vn/").count(), WARDS);
}

#[test]
fn a_table_becomes_pages_a_directory_and_a_map_and_a_second_run_builds_what_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, out) = (folder.path().join("wards.csv"), folder.path().join("out"));
    fs::write(&file, table::table(WARDS)).expect("a table");

    let first = build(&file, &out, &[]);
    assert_eq!(first.status.code(), Some(0), "{}", said(&first));
    assert!(
        said(&first).contains("20 trang: 20 trang làm mới, 0 trang giữ nguyên"),
        "{}",
        said(&first)
    );
    assert!(
        said(&first).contains("20/20 trang, còn 0 giây"),
        "{}",
        said(&first)
    );
    some_pages_are_whole(&out);
    the_directory_leads_to_every_ward(&out);

    let before = files(&out);
    assert!(
        before
            .keys()
            .all(|path| !path.to_string_lossy().contains("unfinished")),
        "{before:?}"
    );
    let changed = table::table(WARDS).replace("Trạm y tế xã Mẫu Bình 1;", "Công an xã Mẫu Bình 1;");
    fs::write(&file, changed).expect("a table");
    // What an interrupted run left is taken away by the next one.
    fs::create_dir_all(out.join(".unfinished")).expect("a folder");
    fs::write(out.join(".unfinished/xa-mau-1--index.html"), "<!DOC").expect("half a file");
    let second = build(&file, &out, &[]);
    assert!(
        said(&second).contains("20 trang: 1 trang làm mới, 19 trang giữ nguyên"),
        "{}",
        said(&second)
    );
    let after = files(&out);
    let differs: Vec<_> = after
        .iter()
        .filter(|(path, time)| before.get(*path) != Some(time))
        .filter_map(|(path, _)| path.strip_prefix(&out).ok()?.iter().next()?.to_str())
        .collect();
    assert!(
        differs
            .iter()
            .all(|one| ["xa-mau-1", "index.html", "sitemap.xml", ".built"].contains(one)),
        "{differs:?}"
    );
    assert!(text(&out.join("xa-mau-1/index.html")).contains("Công an xã Mẫu Bình 1"));
    assert!(
        !after
            .keys()
            .any(|path| path.to_string_lossy().contains("unfinished"))
    );

    // A row that is gone keeps its page, and is named.
    fs::write(&file, table::table(WARDS - 1)).expect("a table");
    let third = build(&file, &out, &[]);
    assert!(
        said(&third).contains("thư mục trang thì để nguyên: xa-mau-20"),
        "{}",
        said(&third)
    );
}

/// Every line has a letter that no English one has.
fn every_line_is_vietnamese(told: &str) {
    for line in told.lines() {
        assert!(
            line.chars().any(
                |letter| "ăâđêôơưạảấầậắằặẹẻếềểệịọỏốồộớờợụủứừựỳỵáàãéèíìóòõúùý".contains(letter)
            ),
            "{line}"
        );
    }
}

fn ward(name: &str, more: &str) -> String {
    format!("{name};tỉnh M;UBND {name};1/11/2026;{more}\n")
}

const HEAD: &str = "Tên phường xã;Thuộc;Cơ quan;Ngày xem lại;Tên cũ;Địa chỉ trang;Mã trang\n";

/// The names in the directory, each with its link.
fn listed(out: &Path) -> Vec<String> {
    let directory = Html::parse_document(&text(&out.join("index.html")));
    let links = Selector::parse("main section li a").expect("a selector");
    directory
        .select(&links)
        .map(|link| {
            let name: String = link.text().collect();
            format!("{name} {}", link.attr("href").unwrap_or_default())
        })
        .collect()
}

#[test]
fn a_published_ward_stays_in_the_directory_while_its_row_has_a_mistake() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, out) = (folder.path().join("wards.csv"), folder.path().join("out"));
    let good = [ward("xã A", "xã Cũ"), ward("xã B", ";;"), ward("xã C", "")].concat();
    fs::write(&file, format!("{HEAD}{good}")).expect("a table");
    let first = build(&file, &out, &["--dev"]);
    assert_eq!(first.status.code(), Some(0), "{}", said(&first));
    let all = ["xã A xa-a/", "xã B xa-b/", "xã C xa-c/"];
    assert_eq!(listed(&out), all);

    // A mistake of the content, of a cell, of the old names, of the id and of the name itself; and a row that never had a page.
    for (bad, row) in [
        (
            ward("xã A", "xã Cũ").replace("1/11/2026", "31/11/2026"),
            "dòng 2 (xa-a)",
        ),
        (ward("xã A", "1/7/2025"), "dòng 2 (xa-a)"),
        (ward("xã A", ";;Xã_A"), "dòng 2 (xa-a)"),
        (ward("xã\u{200f} A", "xã Cũ"), "dòng 2 (xa-a)"),
        (
            ward("xã A", "xã Cũ").replace("UBND xã A", "UBND 0912 345 678"),
            "dòng 2 (xa-a)",
        ),
    ] {
        let others = [
            ward("xã B", ";;"),
            ward("xã C", ""),
            ward("xã D", "").replace("1/11", "30/2"),
        ]
        .concat();
        fs::write(&file, format!("{HEAD}{bad}{others}")).expect("a table");
        let built = build(&file, &out, &["--dev", "--keep-going"]);
        let told = said(&built);
        assert_eq!(built.status.code(), Some(2), "{told}");
        assert_eq!(listed(&out), all, "{bad}");
        assert!(
            told.contains(&format!("vẫn như lần trước: {row}\n")),
            "{told}"
        );
        assert!(told.contains("chưa có trong trang cửa: dòng 5\n"), "{told}");
        assert!(!told.contains("Không còn trong bảng"), "{told}");
        assert!(text(&out.join("index.html")).contains("xã Cũ"), "{bad}");
    }

    // A name of another length is no known one: its page stays too, until no row has a mistake.
    let long = ward(&"xã A".repeat(60), "");
    fs::write(&file, format!("{HEAD}{long}{}", ward("xã B", ";;"))).expect("a table");
    let told = said(&build(&file, &out, &["--dev", "--keep-going"]));
    assert!(
        told.contains("dòng 2, cột “Tên phường xã”: dài 240 ký tự"),
        "{told}"
    );
    assert!(
        told.contains("nay chưa rõ là dòng nào, vẫn để trong trang cửa: xa-a, xa-c\n"),
        "{told}"
    );
    assert_eq!(listed(&out), all);
    fs::write(&file, format!("{HEAD}{}", ward("xã B", ";;"))).expect("a table");
    let told = said(&build(&file, &out, &["--dev"]));
    assert!(told.contains("Không còn trong bảng"), "{told}");
    assert_eq!(listed(&out), ["xã B xa-b/"]);
    // One that is gone does not come back with the mistake of another row.
    fs::write(
        &file,
        format!("{HEAD}{}{}", ward("xã B", ";;"), ward("", "")),
    )
    .expect("a table");
    build(&file, &out, &["--dev", "--keep-going"]);
    assert_eq!(listed(&out), ["xã B xa-b/"]);
}

#[test]
fn a_second_run_restores_every_file_and_builds_again_for_another_profile() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, out) = (folder.path().join("wards.csv"), folder.path().join("out"));
    fs::write(&file, format!("{HEAD}{}", ward("xã A", ";https://a.vn/x/"))).expect("a table");
    let built = build(&file, &out, &["--dev"]);
    assert_eq!(built.status.code(), Some(0), "{}", said(&built));
    let unchanged = |more: &[&str]| {
        said(&build(&file, &out, more)).contains(" 0 trang làm mới, 1 trang giữ nguyên")
    };
    assert!(unchanged(&["--dev"]));
    let place = out.join("xa-a");
    let names: Vec<PathBuf> = files(&place).into_keys().collect();
    assert!(names.len() > 8, "{names:?}");
    // `record.rs` tries every kind of damage; here a file of each kind is restored as it was.
    for (name, damage) in [
        ("index.html.br", (|bytes| bytes[9] ^= 1) as fn(&mut Vec<u8>)),
        ("share.png", |bytes| bytes.truncate(100)),
        ("sw.js", |bytes| bytes.clear()),
    ] {
        let place = place.join(name);
        let before = fs::read(&place).expect("a file");
        let mut damaged = before.clone();
        damage(&mut damaged);
        if damaged.is_empty() {
            fs::remove_file(&place).expect("a file");
        } else {
            fs::write(&place, damaged).expect("a file");
        }
        assert!(!unchanged(&["--dev"]), "{name}");
        assert!(fs::read(&place).expect("a file") == before, "{name}");
    }
    // A copy has other times and the same content.
    for name in &names {
        let bytes = fs::read(name).expect("a file");
        fs::write(name, bytes).expect("a file");
    }
    fs::write(place.join("cua-nguoi-khac.txt"), "x").expect("a file");
    assert!(unchanged(&["--dev"]));
    assert!(!unchanged(&[]), "a release page is no development page");
    assert!(unchanged(&[]));
    assert!(
        !unchanged(&["--dev"]),
        "a development page is no release page"
    );
    assert_eq!(text(&place.join("cua-nguoi-khac.txt")), "x");
}

#[test]
fn the_sitemap_of_an_earlier_run_goes_and_one_of_others_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, out) = (folder.path().join("wards.csv"), folder.path().join("out"));
    let map = out.join("sitemap.xml");
    let with = |address: &str| {
        fs::write(
            &file,
            format!("{HEAD}{}", ward("xã A", &format!(";{address}"))),
        )
        .expect("a table");
        let built = build(&file, &out, &["--dev"]);
        (built.status.code(), said(&built))
    };
    with("https://a.vn/x/");
    assert!(map.is_file());
    with("");
    assert!(!map.exists());
    fs::write(&map, "<urlset/>").expect("a file");
    let (code, told) = with("");
    assert_eq!((code, &*text(&map)), (Some(0), "<urlset/>"), "{told}");
    assert!(
        told.contains("sitemap.xml: không do lệnh này ghi"),
        "{told}"
    );
    let (code, told) = with("https://a.vn/x/");
    assert_eq!((code, &*text(&map)), (Some(2), "<urlset/>"), "{told}");
    assert!(
        told.contains("sitemap.xml: có sẵn và không do lệnh này ghi"),
        "{told}"
    );
    fs::remove_file(&map).expect("a file");
    with("https://a.vn/x/");
    // Changed by hand since: no longer what was written.
    fs::write(&map, "<urlset></urlset>").expect("a file");
    with("");
    assert_eq!(text(&map), "<urlset></urlset>");
}

#[test]
fn a_folder_with_files_of_others_is_spared_or_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("wards.csv");
    fs::write(&file, format!("{HEAD}{}", ward("xã A", ";https://a.vn/x/"))).expect("a table");
    for (number, (name, taken)) in [
        ("index.html", true),
        ("index.php", true),
        ("Default.aspx", true),
        ("sitemap.xml", true),
        ("xa-a/tin.html", true),
        ("xa-a/index.html", true),
        ("xa-a", true),
        (".built", true),
        ("", true),
        ("robots.txt", false),
        ("xa-b/index.html", false),
        ("tin-tuc/index.html", false),
        ("assets/style.css", false),
    ]
    .into_iter()
    .enumerate()
    {
        let out = folder.path().join(format!("out-{number}"));
        let theirs = out.join(name);
        fs::create_dir_all(theirs.parent().expect("a folder")).expect("a folder");
        fs::write(
            if name.is_empty() { &out } else { &theirs },
            "<p>Cổng thông tin</p>\n",
        )
        .expect("a file");
        let built = build(&file, &out, &["--dev"]);
        let told = said(&built);
        assert_eq!(
            built.status.code(),
            Some(if taken { 2 } else { 0 }),
            "{name}: {told}"
        );
        assert_eq!(
            text(if name.is_empty() { &out } else { &theirs }),
            "<p>Cổng thông tin</p>\n",
            "{name}"
        );
        if taken {
            every_line_is_vietnamese(&told);
            assert!(told.contains("--out"), "{told}");
            assert!(!out.join("xa-a/index.html.br").exists() && !out.join(".unfinished").exists());
        } else {
            assert!(out.join("xa-a/index.html").is_file());
        }
    }
    // The folder of an interrupted run, and one whose record was not copied along, are known.
    let out = folder.path().join("out-9");
    fs::remove_file(out.join(".built")).expect("the record");
    fs::remove_file(out.join("xa-a/sw.js")).expect("a file");
    fs::remove_file(out.join("sitemap.xml")).expect("a file");
    let built = build(&file, &out, &["--dev"]);
    assert_eq!(built.status.code(), Some(0), "{}", said(&built));
    assert!(out.join("xa-a/sw.js").is_file());
}

#[test]
fn names_that_differ_in_marks_alone_get_pages_of_their_own_that_stay() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, out) = (folder.path().join("wards.csv"), folder.path().join("out"));
    let fresh = folder.path().join("fresh");
    fs::write(&file, format!("{HEAD}{}", ward("xã Sơn Hà", ""))).expect("a table");
    build(&file, &out, &["--dev"]);
    assert_eq!(listed(&out), ["xã Sơn Hà xa-son-ha/"]);
    for rows in [["xã Sơn Hạ", "xã Sơn Hà"], ["xã Sơn Hà", "xã Sơn Hạ"]] {
        let rows = rows.map(|name| ward(name, "")).concat();
        fs::write(&file, format!("{HEAD}{rows}")).expect("a table");
        let built = build(&file, &out, &["--dev"]);
        assert_eq!(built.status.code(), Some(0), "{}", said(&built));
        assert!(
            said(&built).contains("trang của xã Sơn Hạ là xax-sown-haj/"),
            "{}",
            said(&built)
        );
        assert_eq!(
            listed(&out),
            ["xã Sơn Hà xa-son-ha/", "xã Sơn Hạ xax-sown-haj/"]
        );
        assert!(text(&out.join("xa-son-ha/index.html")).contains("UBND xã Sơn Hà"));
        build(&file, &fresh, &["--dev"]);
        assert_eq!(
            listed(&fresh),
            ["xã Sơn Hà xax-sown-haf/", "xã Sơn Hạ xax-sown-haj/"]
        );
    }
    // A mistake in the one row does not rename the other.
    let rows = [
        ward("xã Sơn Hà", "").replace("1/11", "31/11"),
        ward("xã Sơn Hạ", ""),
    ]
    .concat();
    fs::write(&file, format!("{HEAD}{rows}")).expect("a table");
    build(&file, &fresh, &["--dev", "--keep-going"]);
    assert_eq!(
        listed(&fresh),
        ["xã Sơn Hà xax-sown-haf/", "xã Sơn Hạ xax-sown-haj/"]
    );
}

#[test]
fn what_cannot_be_read_is_told_in_vietnamese() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    let file = folder.path().join("wards.csv");
    for (table, said_of_it) in [
        (None, "không có tệp này"),
        (Some(&b"caf\xe9;x"[..]), "CSV UTF-8"),
        (Some(b"PK\x03\x04\x00\xff"), "CSV UTF-8"),
        (Some(b""), "bảng chưa có dòng nào"),
        (
            Some(b"a;b\n1;2\n"),
            "dòng 1: không có cột “a”, “b”; các cột là: Tên phường xã",
        ),
    ] {
        if let Some(bytes) = table {
            fs::write(&file, bytes).expect("a table");
        }
        let refused = build(&file, &out, &[]);
        let told = said(&refused);
        assert!(
            !refused.status.success() && told.contains(said_of_it),
            "{told}"
        );
        every_line_is_vietnamese(&told);
    }
    let refused = said(&build(folder.path(), &out, &[]));
    assert!(refused.contains("là thư mục"), "{refused}");
    assert!(!out.exists());
}

#[test]
fn all_mistakes_of_a_table_are_told_at_once_and_good_rows_are_built_when_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, out) = (folder.path().join("wards.csv"), folder.path().join("out"));
    let lines =
        "Tên phường xã;Thuộc;Cơ quan;Ngày xem lại;Số để gọi;Ai giúp;Giúp ở đâu và khi nào;Màu
xã A;tỉnh M;UBND xã A;1/11/2026;0912 345 678;Trạm y tế;Tại trạm.;
xã B;;UBND xã B;1/11/2026;;;;
xã C;tỉnh M;UBND xã C;32/11/2026;;;;
xã D;tỉnh M;UBND xã D;1/11/2026;;;;đỏ
xã E;tỉnh M;UBND xã E;1/11/2026;;;;";
    fs::write(&file, lines).expect("a table");
    let refused = build(&file, &out, &[]);
    assert_eq!(refused.status.code(), Some(2));
    let told = said(&refused);
    every_line_is_vietnamese(&told);
    assert!(
        told.contains("dòng 3, cột “Thuộc”: đang để trống; hãy điền ô này\n"),
        "{told}"
    );
    for (row, column) in [
        (2, "Số để gọi"),
        (3, "Thuộc"),
        (4, "Ngày xem lại"),
        (5, "Màu"),
    ] {
        let place = format!("{}: dòng {row}, cột “{column}”: ", file.display());
        assert!(told.contains(&place), "{place}\n{told}");
    }
    assert!(!told.contains("dòng 6"), "{told}");
    assert!(
        told.contains("Chưa làm trang nào.") && !out.exists(),
        "{told}"
    );

    let kept_going = build(&file, &out, &["--keep-going", "--dev"]);
    assert_eq!(kept_going.status.code(), Some(2));
    let told = said(&kept_going);
    assert!(
        told.contains("1 trang: 1 trang làm mới, 0 trang giữ nguyên")
            && told.contains(
                "Chưa có trang và chưa có trong trang cửa: dòng 2, dòng 3, dòng 4, dòng 5"
            ),
        "{told}"
    );
    assert!(out.join("xa-e/index.html").is_file() && !out.join("xa-a").exists());
}

#[test]
fn a_table_inherits_from_the_file_of_its_province_and_its_mistakes_are_told_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, out) = (folder.path().join("wards.csv"), folder.path().join("out"));
    fs::write(&file, "Tên phường xã,Thuộc,Cơ quan,Ngày xem lại,Dùng chung của\n\"xã A\",tỉnh M,UBND xã A,2026-11-01,tinh-m\nxã B,tỉnh M,UBND xã B,1/11/2026,tinh-m\n").expect("a table");
    let province =
        "id = \"tinh-m\"\npage = false\nextends = \"common\"\nsummary = \"Lời của tỉnh M.\"\n";
    fs::write(
        folder.path().join("tinh-m.toml"),
        format!("{province}sumary = \"\"\n"),
    )
    .expect("a province");
    let refused = said(&build(&file, &out, &["--dev"]));
    assert_eq!(
        refused.matches("tinh-m.toml:5: sumary: ").count(),
        1,
        "{refused}"
    );
    fs::write(folder.path().join("tinh-m.toml"), province).expect("a province");
    let built = build(&file, &out, &["--dev"]);
    assert_eq!(built.status.code(), Some(0), "{}", said(&built));
    let page = text(&out.join("xa-a/index.html"));
    assert!(page.contains("Lời của tỉnh M."));
    let files = source::files(&page).expect("its content");
    assert_eq!(
        files.iter().map(|file| &*file.name).collect::<Vec<_>>(),
        ["xa-a.toml", "tinh-m.toml"]
    );
}
