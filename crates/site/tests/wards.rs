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
        said(&first).contains("20 pages: 20 written, 0 unchanged"),
        "{}",
        said(&first)
    );
    assert!(
        said(&first).contains("20 of 20 pages, 0 s left"),
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
        said(&second).contains("20 pages: 1 written, 19 unchanged"),
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
        said(&third).contains("no longer in the table, and left as they are: xa-mau-20"),
        "{}",
        said(&third)
    );
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
        told.contains("nothing was built") && !out.exists(),
        "{told}"
    );

    let kept_going = build(&file, &out, &["--keep-going", "--dev"]);
    assert_eq!(kept_going.status.code(), Some(2));
    let told = said(&kept_going);
    assert!(
        told.contains("1 pages: 1 written, 0 unchanged")
            && told.contains("these rows were left out"),
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
