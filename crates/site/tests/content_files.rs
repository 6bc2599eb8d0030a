//! Content files on disk: folders, chains, encodings and sizes.

use std::fs;
use std::path::{Path, PathBuf};

use content::{Locality, starter};
use site::content_files::{load, load_all, load_each};
use site::workspace;

/// A folder of its own under the build's, so that tests running side by side do not meet.
fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn a_file_that_is_not_utf8_is_told_the_line() {
    let path = empty_folder("not-utf8").join("phuong-mau.toml");
    let mut bytes = b"id = \"phuong-mau\"\n# Windows-1258: ".to_vec();
    bytes.push(0xd0);
    fs::write(&path, bytes).unwrap();
    let found = load(&path).unwrap_err().to_string();
    let place = path.display();
    assert_eq!(
        found,
        format!("{place}:2: có ký tự không phải UTF-8; hãy lưu lại tệp bằng bảng mã UTF-8")
    );
}

#[test]
fn a_file_that_is_far_too_large_is_refused() {
    let path = empty_folder("too-large").join("phuong-mau.toml");
    fs::write(
        &path,
        starter("phuong-x").unwrap() + &"# dài\n".repeat(30_000),
    )
    .unwrap();
    let found = load(&path).unwrap_err().to_string();
    assert_eq!(
        found,
        format!("{}: tệp lớn hơn 128 KB; hãy bớt nội dung", path.display())
    );
}

#[test]
fn a_file_or_folder_that_is_not_there_is_named() {
    let folder = empty_folder("not-there");
    let file = folder.join("phuong-mau.toml");
    assert_eq!(
        load(&file).unwrap_err().to_string(),
        format!(
            "{}: không có tệp này; hãy kiểm tra đường dẫn",
            file.display()
        )
    );
    assert_eq!(
        load_all(&folder).unwrap_err().to_string(),
        format!(
            "{}: không có tệp .toml nào trong thư mục này; hãy tạo bằng: cargo site new ten-phuong",
            folder.display()
        )
    );
    let gone = folder.join("gone");
    assert_eq!(
        load_all(&gone).unwrap_err().to_string(),
        format!(
            "{}: không đọc được thư mục này; hãy kiểm tra đường dẫn",
            gone.display()
        )
    );
}

#[test]
fn a_folder_tells_the_mistakes_of_all_its_files() {
    let folder = empty_folder("two-broken");
    for id in ["phuong-b", "phuong-a"] {
        let file = starter(id)
            .unwrap()
            .replace("UBND phường (điền tên)", "0912 345 678");
        fs::write(folder.join(format!("{id}.toml")), file).unwrap();
    }
    fs::write(folder.join("doc-toi.txt"), "not a content file").unwrap();
    let problems = load_all(&folder).unwrap_err();
    let files: Vec<&str> = problems
        .iter()
        .map(|problem| problem.source.rsplit('/').next().unwrap())
        .collect();
    assert_eq!(files, ["phuong-a.toml", "phuong-b.toml"]);
}

#[test]
fn a_new_wards_file_loads_as_it_is() {
    let path = empty_folder("starter").join("phuong-x.toml");
    fs::write(&path, starter("phuong-x").unwrap()).unwrap();
    let ward = load(&path).unwrap_or_else(|found| panic!("{found}"));
    assert_eq!(ward.id, "phuong-x");
    assert_eq!(ward.steps.len(), 6);
}

#[test]
fn the_wards_of_this_project_load() {
    let wards = load_all(&workspace::content()).unwrap_or_else(|found| panic!("{found}"));
    let ids: Vec<&str> = wards.iter().map(|ward| ward.id.as_str()).collect();
    assert!(
        ids.contains(&"truong-thi") && ids.contains(&"thai-nguyen"),
        "{ids:?}"
    );
}

#[test]
fn ordered_files_tell_the_mistakes_of_all_and_none_may_overwrite_another() {
    let folder = empty_folder("ordered");
    let write = |name: &str, text: String| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    };
    let broken = |id: &str| {
        starter(id)
            .unwrap()
            .replace("UBND phường (điền tên)", "0912 345 678")
    };
    let a = write("phuong-a.toml", broken("phuong-a"));
    let b = write("phuong-b.toml", broken("phuong-b"));
    let problems = load_each(&[a, b]).unwrap_err();
    assert_eq!(problems.iter().count(), 2, "{problems}");
    let first = write("cu/phuong-c.toml", starter("phuong-c").unwrap());
    let second = write("moi/phuong-c.toml", starter("phuong-c").unwrap());
    let found = load_each(&[first.clone(), second.clone()])
        .unwrap_err()
        .to_string();
    assert_eq!(
        found,
        format!(
            "{}: tệp {} cũng có id này, hai trang sẽ ghi đè lên nhau; hãy đổi id và tên của một tệp",
            second.display(),
            first.display()
        )
    );
    assert_eq!(load_each(&[second]).unwrap().len(), 1);
}

/// A folder with a ward that extends its province, which extends the common content.
fn chain(name: &str, province: &str) -> PathBuf {
    let folder = empty_folder(name);
    let head = "id = \"tinh-x\"\nextends = \"common\"\npage = false\n";
    fs::write(folder.join("tinh-x.toml"), format!("{head}{province}")).unwrap();
    let ward = starter("xa-x").unwrap();
    let ward = ward.replacen("extends = \"common\"", "extends = \"tinh-x\"", 1);
    fs::write(folder.join("xa-x.toml"), ward).unwrap();
    folder
}

#[test]
fn a_ward_inherits_through_its_province_and_only_pages_are_built() {
    let province = "[[answer]]\nid = \"khong-dien-thoai\"\ndo = [\"Đến trung tâm hành chính công của tỉnh.\"]\n";
    let folder = chain("province", province);
    let wards = load_all(&folder).unwrap_or_else(|found| panic!("{found}"));
    assert_eq!(
        wards.len(),
        1,
        "a province that is only inherited from builds no page"
    );
    let answer = wards[0]
        .answers
        .iter()
        .find(|one| one.id == "khong-dien-thoai");
    let answer = answer.expect("the answer");
    assert_eq!(answer.steps, ["Đến trung tâm hành chính công của tỉnh."]);
    assert_eq!(
        answer.ask, "Tôi không có điện thoại thông minh",
        "what the province does not say is common"
    );
    assert_eq!(wards[0].title, "Đưa thẻ BHYT vào VNeID – phường (điền tên)");
}

#[test]
fn a_mistake_of_what_is_extended_is_told_with_its_own_file_and_line() {
    let folder = chain(
        "broken-province",
        "[[answer]]\nid = \"khong-dien-thoai\"\nwhy = \"\"\n",
    );
    let found = load(&folder.join("xa-x.toml")).unwrap_err();
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    let file = folder.join("tinh-x.toml");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with(&format!("{}:6: answer[", file.display())),
        "{found:?}"
    );
    assert!(
        found[0].ends_with(".why: đang để trống; hãy viết nội dung"),
        "{found:?}"
    );
}

#[test]
fn a_file_that_extends_itself_by_a_detour_is_told_so() {
    let folder = chain("cycle", "");
    let province = folder.join("tinh-x.toml");
    fs::write(&province, "id = \"tinh-x\"\nextends = \"xa-x\"\n").unwrap();
    let found = load(&folder.join("xa-x.toml")).unwrap_err().to_string();
    let expected = "extends: thừa hưởng vòng quanh: xa-x → tinh-x → xa-x; hãy bỏ một dòng extends";
    assert_eq!(found, format!("{}:2: {expected}", province.display()));
}

#[test]
fn a_file_with_an_old_name_changes_the_entries_of_one_that_has_the_new_name_and_the_other_way_round()
 {
    let change = |list: &str, words: &str| {
        format!("[[{list}]]\nid = \"khong-dien-thoai\"\ndo = [\"{words}\"]\n")
    };
    for (of_province, of_ward) in [("question", "answer"), ("answer", "question")] {
        let folder = chain(
            &format!("{of_province}-below-{of_ward}"),
            &change(of_province, "Lời của tỉnh."),
        );
        let steps = |ward: &Locality| {
            let found = ward.answers.iter().find(|one| one.id == "khong-dien-thoai");
            found.map(|one| one.steps.clone()).unwrap_or_default()
        };
        let file = folder.join("xa-x.toml");
        let before = load(&file).unwrap();
        assert_eq!(steps(&before), ["Lời của tỉnh."]);
        let own = fs::read_to_string(&file).unwrap();
        fs::write(&file, own + &change(of_ward, "Lời của xã.")).unwrap();
        let after = load(&file).unwrap();
        assert_eq!(steps(&after), ["Lời của xã."]);
        assert_eq!(after.answers.len(), before.answers.len());
        let name = if of_ward == "question" {
            "xa-x"
        } else {
            "tinh-x"
        };
        let told = notes(&after);
        assert!(
            told.len() == 1 && told[0].contains(&format!("{name}.toml:")),
            "{told:?}"
        );
    }
}

fn notes(ward: &Locality) -> Vec<String> {
    ward.notes.iter().map(ToString::to_string).collect()
}
