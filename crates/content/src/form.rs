//! What a ward says of itself, as the fields of a form: the columns of a province's table, and the first fields of the editor.
//!
//! A form is a view of a content file: what is put into a field changes that value of the file and leaves the rest of it, its
//! comments and its order, as it was.

use chrono::NaiveDate;
use toml_edit::{DocumentMut, Item, Table, Value, value};

use super::entries::{add, entry, entry_mut, remove};
use super::field_path::FieldPath;
use super::{rules, text};

/// The id of the ward's own help in `[[contact]]`.
pub const OWN_CONTACT: &str = "dia-phuong";
/// The id of the ward itself in `[[source]]`, on which its own help rests.
pub const OWN_AUTHORITY: &str = "co-quan";

/// One field.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Field {
    /// The path of its value in the content file, such as `place.name`; the help is called `contact`, as if it were one table.
    pub path: &'static str,
    /// Its name for whoever fills it in.
    pub label: &'static str,
    /// What it may look like.
    pub example: &'static str,
    /// What it is for, in one sentence; empty where the label says it.
    pub help: &'static str,
    /// Whether it must be filled in.
    pub required: bool,
}

const fn field(
    path: &'static str,
    label: &'static str,
    example: &'static str,
    help: &'static str,
) -> Field {
    Field {
        path,
        label,
        example,
        help,
        required: false,
    }
}

const fn required(
    path: &'static str,
    label: &'static str,
    example: &'static str,
    help: &'static str,
) -> Field {
    Field {
        path,
        label,
        example,
        help,
        required: true,
    }
}

/// Every field, in the order in which they are asked for.
pub const FIELDS: [Field; 17] = [
    required(
        "place.name",
        "Tên phường xã",
        "xã Mẫu",
        "Viết cả chữ “phường”, “xã” hoặc “đặc khu”.",
    ),
    required("place.within", "Thuộc", "tỉnh Thái Nguyên", ""),
    required(
        "place.authority",
        "Cơ quan",
        "UBND xã Mẫu",
        "Cơ quan chịu trách nhiệm về trang này.",
    ),
    required(
        "id",
        "Mã trang",
        "xa-mau",
        "Tên thư mục của trang: chữ thường không dấu, số và dấu gạch ngang.",
    ),
    required(
        "reviewed",
        "Ngày xem lại",
        "24/11/2026",
        "Ngày có người đọc lại cả trang lần cuối.",
    ),
    field(
        "address",
        "Địa chỉ trang",
        "https://xamau.gov.vn/bhyt/",
        "Khi đã biết trang sẽ nằm ở đâu.",
    ),
    field("document.number", "Số văn bản", "12/UBND-VHXH", ""),
    field("document.kind", "Loại văn bản", "Công văn", ""),
    field("document.date", "Ngày văn bản", "1/11/2026", ""),
    field(
        "document.subject",
        "Về việc",
        "đưa thẻ BHYT vào ứng dụng VNeID",
        "",
    ),
    field(
        "contact.name",
        "Ai giúp",
        "Trạm y tế xã Mẫu",
        "Chỉ ghi cơ quan, không ghi tên cán bộ.",
    ),
    field(
        "contact.phone",
        "Số để gọi",
        "0208 3123 456",
        "Số của cơ quan. Số di động không ghi được.",
    ),
    field(
        "contact.help",
        "Giúp ở đâu và khi nào",
        "Sáng thứ hai đến thứ sáu, tại trạm.",
        "",
    ),
    field(
        "video.address",
        "Địa chỉ video",
        "https://xamau.gov.vn/video",
        "Video hướng dẫn chính thức, nếu có.",
    ),
    field("video.leads_to", "Video của ai", "Video của xã Mẫu", ""),
    field(
        "colors.accent",
        "Màu",
        "#0b5d66",
        "Màu đậm, để chữ trắng đọc được trên nền ấy; màu nhạt không dùng được.",
    ),
    field(
        "extends",
        "Dùng chung của",
        "common",
        "Để “common” nếu tỉnh không có tệp riêng.",
    ),
];

impl Field {
    /// The field with a label, whatever the case of its letters and the spaces around it.
    ///
    /// ```
    /// use content::Field;
    /// assert_eq!(Field::of_label(" tên Phường xã ").unwrap().path, "place.name");
    /// assert!(Field::of_label("Tên").is_none());
    /// ```
    pub fn of_label(label: &str) -> Option<&'static Field> {
        let wanted = label.trim().to_lowercase();
        FIELDS
            .iter()
            .find(|field| field.label.to_lowercase() == wanted)
    }

    /// The field that a message about a content file is about, by the path that the message gives.
    ///
    /// ```
    /// use content::{Field, FieldPath, OWN_CONTACT};
    /// let label = |path: &FieldPath| Field::of_problem(path).map(|field| field.label);
    /// assert_eq!(label(&FieldPath::of_entry("contact", OWN_CONTACT).child("phone")), Some("Số để gọi"));
    /// assert_eq!(label(&FieldPath::of_entry("contact", "vneid").child("phone")), None);
    /// assert_eq!(label(&FieldPath::of("place")), Some("Tên phường xã"));
    /// ```
    pub fn of_problem(path: &FieldPath) -> Option<&'static Field> {
        let first = path.steps().first()?;
        let is_own =
            first.item.is_none() || (&*first.key, path.id()) == ("contact", Some(OWN_CONTACT));
        let mut fields = FIELDS.iter().filter(|_| is_own);
        match path.steps().len() {
            // A whole section that is missing is asked for by its first field.
            1 => fields.find(|field| field.path.split('.').next() == Some(&*first.key)),
            2 => fields.find(|field| {
                field.path.split_once('.') == Some((path.section(), path.key().unwrap_or_default()))
            }),
            _ => None,
        }
    }

    fn is_date(&self) -> bool {
        matches!(self.path, "reviewed" | "document.date")
    }

    /// What the file says in this field; nothing where it does not say it itself.
    pub fn read(&self, file: &DocumentMut) -> Option<String> {
        let found = match self.path.split_once('.') {
            None => file.get(self.path)?,
            Some(("contact", key)) => entry(file, "contact", OWN_CONTACT)?.get(key)?,
            Some((table, key)) => file.get(table)?.get(key)?,
        };
        match found.as_value()? {
            Value::String(text) => Some(text.value().clone()),
            Value::Datetime(date) => Some(spoken(&date.value().to_string())),
            other => Some(other.to_string().trim().to_owned()),
        }
    }

    /// Makes the file say this; nothing takes the value away, and a section that is empty then.
    ///
    /// # Errors
    /// A day that is none, in Vietnamese; the file is left as it was.
    ///
    /// ```
    /// use content::{FIELDS, Field, empty_file};
    /// let mut file = empty_file();
    /// Field::of_label("Ngày xem lại").unwrap().write(&mut file, "24/11/2026").unwrap();
    /// assert_eq!(file.to_string(), "extends = \"common\"\nreviewed = 2026-11-24\n");
    /// assert!(Field::of_label("Ngày xem lại").unwrap().write(&mut file, "hôm qua").is_err());
    /// ```
    pub fn write(&self, file: &mut DocumentMut, written: &str) -> Result<(), String> {
        let authority = authority(file);
        let written = written.trim();
        let new = match written {
            "" => None,
            _ if self.is_date() => {
                let day = date_of(written)?;
                let toml: toml_edit::Datetime = day.to_string().parse().map_err(|_| text::DAY)?;
                Some(value(toml))
            }
            _ => Some(value(written)),
        };
        match self.path.split_once('.') {
            None => put(file.as_table_mut(), self.path, new),
            Some(("contact", key)) => {
                if new.is_some() {
                    own_help(file);
                }
                if let Some(contact) = entry_mut(file, "contact", OWN_CONTACT) {
                    put(contact, key, new);
                }
                forget_help_of_nobody(file);
            }
            Some((table, key)) => {
                if file.get(table).is_none() && new.is_some() {
                    file.insert(table, Item::Table(Table::new()));
                }
                if let Some(inside) = file.get_mut(table).and_then(Item::as_table_mut) {
                    put(inside, key, new);
                    if table == "video" {
                        own_video(inside);
                    }
                    if inside.is_empty() {
                        file.remove(table);
                    }
                }
            }
        }
        rename_authority(file, &authority);
        Ok(())
    }
}

/// A content file that says nothing of its own yet.
pub fn empty_file() -> DocumentMut {
    let mut file = DocumentMut::new();
    file.insert("extends", value(super::layers::COMMON));
    file
}

/// An id for a place: its name without marks, in small letters; a name that Windows keeps for itself gets a word before it.
///
/// ```
/// assert_eq!(content::id_of("xã Đồng Hỷ"), "xa-dong-hy");
/// assert_eq!(content::id_of("Con"), "noi-con");
/// ```
pub fn id_of(name: &str) -> String {
    let plain = crate::fold::folded(name);
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let id: String = words.join("-").chars().take(rules::ID_LENGTH).collect();
    let id = id.trim_end_matches('-');
    if rules::is_device_name(id) {
        ["noi-", id].concat()
    } else {
        id.to_owned()
    }
}

/// Reads a day as people write it, d/m/yyyy with slashes, dots or dashes, or as machines do, yyyy-mm-dd.
///
/// # Errors
/// Text that is no day, and a day that no calendar has, in Vietnamese.
fn date_of(written: &str) -> Result<NaiveDate, &'static str> {
    let parts: Vec<&str> = written.split(['/', '.', '-']).map(str::trim).collect();
    let [first, month, last] = parts[..] else {
        return Err(text::DAY);
    };
    let (year, day) = match first.len() {
        4 => (first, last),
        _ => (last, first),
    };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit());
    if year.len() != 4 || ![year, month, day].into_iter().all(is_number) {
        return Err(text::DAY);
    }
    let date = (year.parse().ok(), month.parse().ok(), day.parse().ok());
    let (Some(year), Some(month), Some(day)) = date else {
        return Err(text::NO_SUCH_DAY);
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or(text::NO_SUCH_DAY)
}

fn spoken(iso: &str) -> String {
    date_of(iso).map_or_else(|_| iso.to_owned(), rules::spoken)
}

fn put(table: &mut Table, key: &str, new: Option<Item>) {
    match (new, table.get_mut(key)) {
        (None, _) => drop(table.remove(key)),
        (Some(new), Some(old)) => {
            // What stands around the value, a comment behind it too, stays.
            let around = old.as_value().map(|value| value.decor().clone());
            *old = new;
            if let (Some(around), Some(value)) = (around, old.as_value_mut()) {
                *value.decor_mut() = around;
            }
        }
        (Some(new), None) => drop(table.insert(key, new)),
    }
}

fn authority(file: &DocumentMut) -> String {
    let authority = file.get("place").and_then(|place| place.get("authority"));
    authority
        .and_then(Item::as_str)
        .unwrap_or_default()
        .to_owned()
}

/// The ward as a source is called as its authority, which may be written after its help.
fn rename_authority(file: &mut DocumentMut, before: &str) {
    let now = authority(file);
    if let Some(source) = entry_mut(file, "source", OWN_AUTHORITY)
        && source.get("title").and_then(Item::as_str) == Some(before)
    {
        put(source, "title", Some(value(now)));
    }
}

/// Makes the ward itself a source of the file, for what it says of itself.
pub fn own_authority(file: &mut DocumentMut) {
    if entry(file, "source", OWN_AUTHORITY).is_none() {
        let authority = authority(file);
        let mut source = Table::new();
        source.insert("id", value(OWN_AUTHORITY));
        source.insert("title", value(authority));
        source.insert("grade", value("A"));
        add(file, "source", source);
    }
}

/// The ward's own help rests on what the ward itself says.
fn own_help(file: &mut DocumentMut) {
    own_authority(file);
    if entry(file, "contact", OWN_CONTACT).is_none() {
        let mut contact = Table::new();
        contact.insert("id", value(OWN_CONTACT));
        let sources: toml_edit::Array = [OWN_AUTHORITY].into_iter().collect();
        contact.insert("sources", value(sources));
        add(file, "contact", contact);
    }
}

fn forget_help_of_nobody(file: &mut DocumentMut) {
    let nobody = entry(file, "contact", OWN_CONTACT).is_some_and(|contact| {
        !["name", "phone", "help"]
            .iter()
            .any(|key| contact.contains_key(key))
    });
    if !nobody {
        return;
    }
    remove(file, "contact", OWN_CONTACT);
    remove(file, "source", OWN_AUTHORITY);
}

/// A ward that gives a video gives its own: the note of the common content says that there is none.
fn own_video(video: &mut Table) {
    if video.contains_key("address") {
        video.insert("official", value(true));
    } else {
        video.remove("official");
    }
}

#[cfg(test)]
mod tests {
    use super::{FIELDS, date_of, empty_file, id_of};
    use crate::{Locality, starter, text};

    #[test]
    fn a_day_is_read_as_people_and_machines_write_it_and_one_that_no_calendar_has_is_named() {
        for day in [
            "24/11/2026",
            "24-11-2026",
            "24.11.2026",
            "24 / 11 / 2026",
            "2026-11-24",
            "2026/11/24",
        ] {
            assert_eq!(
                date_of(day).map(|day| day.to_string()).as_deref(),
                Ok("2026-11-24"),
                "{day}"
            );
        }
        for day in [
            "31/11/2026",
            "29/2/2027",
            "2026-13-01",
            "0/1/2026",
            "99999999999/1/2026",
        ] {
            assert_eq!(date_of(day), Err(text::NO_SUCH_DAY), "{day}");
        }
        for day in [
            "hôm qua",
            "24/11",
            "24/11/26",
            "+4/11/2026",
            "24//2026",
            "1/1/1/2026",
        ] {
            assert_eq!(date_of(day), Err(text::DAY), "{day}");
        }
    }

    #[test]
    fn a_form_filled_with_its_examples_is_a_page_and_is_read_back() {
        let mut file = empty_file();
        for field in FIELDS {
            field.write(&mut file, field.example).unwrap();
        }
        let page = Locality::parse("xa-mau.toml", &file.to_string()).unwrap();
        assert_eq!(page.place.name, "xã Mẫu");
        assert_eq!(page.contacts.last().unwrap().name, "Trạm y tế xã Mẫu");
        assert!(page.video.official && page.video.note.is_none());
        for field in FIELDS {
            let read = field.read(&file).unwrap();
            assert_eq!(read, field.example, "{}", field.path);
        }
    }

    #[test]
    fn the_help_may_be_written_before_the_authority_that_it_rests_on() {
        let mut file = empty_file();
        for field in FIELDS.iter().rev() {
            field.write(&mut file, field.example).unwrap();
        }
        let page = Locality::parse("xa-mau.toml", &file.to_string()).unwrap();
        assert_eq!(
            page.contacts.last().unwrap().basis.sources[0].title,
            "UBND xã Mẫu"
        );
    }

    #[test]
    fn what_is_emptied_leaves_nothing_behind() {
        let mut file = empty_file();
        for field in FIELDS {
            field.write(&mut file, field.example).unwrap();
        }
        for field in FIELDS {
            field.write(&mut file, " ").unwrap();
        }
        assert_eq!(file.to_string(), "");
    }

    #[test]
    fn one_value_changed_changes_one_line() {
        let before = starter("xa-mau").unwrap();
        let mut file: toml_edit::DocumentMut = before.parse().unwrap();
        let name = FIELDS[0];
        name.write(&mut file, "xã Mới").unwrap();
        let after = file.to_string();
        let changed: Vec<_> = before
            .lines()
            .zip(after.lines())
            .filter(|(a, b)| a != b)
            .collect();
        assert_eq!(
            changed,
            [("name = \"phường (điền tên)\"", "name = \"xã Mới\"")]
        );
        assert_eq!(before.lines().count(), after.lines().count());
    }

    #[test]
    fn an_id_is_one_whatever_the_name() {
        assert_eq!(id_of("Phường 1 – Đông Hà"), "phuong-1-dong-ha");
        assert!(id_of(&"xã dài ".repeat(30)).len() <= 40);
    }

    #[test]
    fn an_id_names_a_folder_on_windows_too() {
        for device in ["Con", "nul", "AUX", "Prn", "COM1", "lpt9", "com0"] {
            let id = id_of(device);
            assert_eq!(id, format!("noi-{}", device.to_lowercase()));
            assert!(starter(&device.to_lowercase()).is_err(), "{device}");
            assert!(starter(&id).is_ok(), "{id}");
        }
        for name in ["xã Con", "Com", "Lpt", "Conn", "Com10", "Nula"] {
            assert!(!id_of(name).starts_with("noi-"), "{name}");
            assert!(starter(&id_of(name)).is_ok(), "{name}");
        }
    }

    #[test]
    fn letters_that_look_like_đ_are_d() {
        for name in ["xã Đông", "xã Ðông", "XÃ ÐÔNG", "xã ðông", "xã Đông"] {
            assert_eq!(id_of(name), "xa-dong", "{name}");
        }
    }
}
