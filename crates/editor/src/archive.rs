//! Files in one zip: the folder of a ward's page, or what a province's office gets.

use std::io::{Cursor, Write as _};

use chrono::NaiveDateTime;
use content::Locality;
use flate2::Compression;
use flate2::write::GzEncoder;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use page::{PICTURE, Page};

/// The name of the sheet to read first: some systems unpack names with Vietnamese letters wrongly.
const SHEET: &str = "DOC-TRUOC.txt";

/// The names of the document's precompressed variants, as the command line writes them.
const GZIP: &str = "index.html.gz";
const BROTLI: &str = "index.html.br";

/// What every file of a page's folder is for, in the order of the sheet.
const PURPOSES: [(&str, &str); 8] = [
    (
        "index.html",
        "trang. Bấm đúp để mở; gửi qua Zalo hoặc chép USB thì chỉ cần tệp này",
    ),
    (GZIP, "trang đã nén, máy chủ gửi thay cho index.html"),
    (BROTLI, "giữ chỗ, để tệp cũ cùng tên không còn trên máy chủ"),
    ("sw.js", "để mở được trang khi mất mạng"),
    ("embed.js", "để trang khác nhúng trang này"),
    (
        "manifest.webmanifest",
        "để ghim trang ra màn hình điện thoại",
    ),
    (
        "csp.txt",
        "dòng chính sách bảo mật, dùng khi máy chủ tự gửi chính sách",
    ),
    (
        PICTURE,
        "hình hiện ra khi gửi địa chỉ trang qua Zalo, Facebook",
    ),
];

/// Returns the sheet to read first in a zip of the editor and pages. Its lines end as Notepad of old Windows needs it.
pub fn read_first() -> (String, Vec<u8>) {
    sheet(include_str!("doc-truoc.txt"))
}

fn sheet(text: &str) -> (String, Vec<u8>) {
    (SHEET.to_owned(), text.replace('\n', "\r\n").into_bytes())
}

/// Returns the sheet to read first in a zip of one page with these files in its folder.
fn read_first_of(
    locality: &Locality,
    files: &[(String, Vec<u8>)],
    made: NaiveDateTime,
) -> (String, Vec<u8>) {
    let id = &locality.id;
    let is_there = |name: &str| {
        files
            .iter()
            .any(|(path, _)| *path == [id, "/", name].concat())
    };
    let lines: String = PURPOSES
        .iter()
        .filter(|(name, _)| is_there(name))
        .map(|(name, purpose)| format!("   {name}: {purpose}.\n"))
        .collect();
    let icons = match is_there("icon-192.png") {
        true => "   icon-….png: hình của trang trên màn hình điện thoại.\n",
        false => "",
    };
    let address = locality.address.as_deref();
    let address = address.map_or_else(String::new, |address| {
        format!(" Địa chỉ của trang: {address}")
    });
    sheet(&format!(
        "ĐỌC TRƯỚC: {title}\n\n\
         1. Thư mục {id} là trang của {place}, làm ngày {day}. Trong đó có:\n{lines}{icons}\
         2. Đưa lên cổng thông tin: chép cả thư mục {id} lên máy chủ.{address}\n\
         3. Khi thay trang mới: chép đè mọi tệp của thư mục {id} lên máy chủ. Nếu chỉ chép index.html: xóa index.html.gz và index.html.br cũ, vì máy chủ có thể gửi hai tệp ấy thay cho trang mới.\n\
         4. Muốn sửa trang: mở lại công cụ soạn trang, chọn tệp index.html trong thư mục này.\n\
         5. Trang không hỏi và không gửi đi gì. Số thẻ người dân gõ chỉ ở trên máy của họ.\n",
        title = locality.title,
        place = locality.place.name,
        day = made.format("%-d/%-m/%Y"),
    ))
}

/// Packs files into one zip. Every entry carries the time `made`: a web server tells two versions of a file apart by its
/// length and its time, and answers "not modified" where both are equal.
///
/// # Errors
/// When a name is too long for a zip, the files are too many, or the year is not between 1980 and 2107.
pub fn archive(files: &[(String, Vec<u8>)], made: NaiveDateTime) -> Result<Vec<u8>, String> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let time = DateTime::try_from(made).map_err(|cause| cause.to_string())?;
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(time);
    for (name, bytes) in files {
        writer
            .start_file(name.as_str(), options)
            .map_err(|cause| cause.to_string())?;
        writer.write_all(bytes).map_err(|cause| cause.to_string())?;
    }
    let zip = writer.finish().map_err(|cause| cause.to_string())?;
    Ok(zip.into_inner())
}

/// Returns the document after gzip, without a time, so that the same document gives the same bytes.
fn gzip(document: &[u8]) -> Result<Vec<u8>, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(document)
        .and_then(|()| encoder.finish())
        .map_err(|cause| cause.to_string())
}

/// Returns the document as a stream of brotli (RFC 7932) that stores it: the encoder would weigh more than the editor may.
///
/// Each block of 64 KiB at most follows 20 bits: "not the last" (0), "four nibbles of length" (00), the length less one, and
/// "not compressed" (1). Before the first block, one bit (0) names the smallest window.
fn stored_brotli(document: &[u8]) -> Vec<u8> {
    const BLOCK: usize = 1 << 16;
    const NOT_COMPRESSED: u32 = 1 << 19;
    const LAST_AND_EMPTY: u8 = 0b11;
    let mut stream = Vec::with_capacity(document.len() + 64);
    for (at, block) in document.chunks(BLOCK).enumerate() {
        let length = u32::try_from(block.len() - 1).unwrap_or_default();
        let header = (length << 3 | NOT_COMPRESSED) << u32::from(at == 0);
        stream.extend(&header.to_le_bytes()[..3]);
        stream.extend(block);
    }
    stream.push(LAST_AND_EMPTY);
    stream
}

/// Returns a zip of a page's folder: the files that the command line writes, and a sheet to read first.
///
/// The precompressed variants of the document are among them, because the folder may be copied over an older one, whose
/// variants a server would go on sending.
///
/// # Errors
/// When a zip cannot hold them.
pub fn folder(
    locality: &Locality,
    page: &Page,
    icons: &[(String, Vec<u8>)],
    share: Option<&[u8]>,
    made: NaiveDateTime,
) -> Result<Vec<u8>, String> {
    let inside = |name: &str| [&locality.id, "/", name].concat();
    let texts = page.files().map(|(name, text)| (inside(name), text.into()));
    let icons = icons.iter().map(|(name, png)| (inside(name), png.clone()));
    let share = share.map(|png| (inside(PICTURE), png.to_vec()));
    let document = page.html.as_bytes();
    let variants = [
        (inside(GZIP), gzip(document)?),
        (inside(BROTLI), stored_brotli(document)),
    ];
    let texts = texts.into_iter().chain(variants);
    let mut files: Vec<_> = texts.chain(icons).chain(share).collect();
    files.insert(0, read_first_of(locality, &files, made));
    archive(&files, made)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use chrono::{NaiveDate, NaiveDateTime};
    use zip::ZipArchive;

    use super::archive;

    #[test]
    fn every_entry_carries_the_time_of_making() {
        let made = NaiveDate::from_ymd_opt(2026, 11, 30).and_then(|day| day.and_hms_opt(9, 30, 58));
        let made = made.expect("a time");
        let files = ["index.html", "sw.js"].map(|name| (name.to_owned(), b"a".to_vec()));
        let zip = archive(&files, made).expect("a zip");
        let mut zip = ZipArchive::new(Cursor::new(zip)).expect("a zip that opens");
        assert_eq!(zip.len(), 2);
        for at in 0..zip.len() {
            let entry = zip.by_index(at).expect("an entry");
            let time = entry
                .last_modified()
                .and_then(|time| NaiveDateTime::try_from(time).ok());
            assert_eq!(time, Some(made), "entry {at}");
        }
    }
}
