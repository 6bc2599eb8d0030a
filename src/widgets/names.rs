//! Every name that crosses a border: between the views, the styles, the scripts, the browser's edge and the tests.
//!
//! Each stands here once. Classes that only a style and one view know stay where they are; `tests/tools/names.rs` holds the styles
//! and the scripts against what the views render.

/// The attribute that says what an element does; its word parses into a [`Message`](super::registry::Message).
pub const ACTION: &str = "data-action";
/// The root's attribute with the id of the ward.
pub const WARD: &str = "data-ward";
/// The root's attribute inside another site's frame.
pub const EMBED: &str = "data-embed";
/// The root's attribute that names why the widgets do not run.
pub const OFF: &str = "data-off";
/// The root's attribute where the device keeps nothing.
pub const UNSAVED: &str = "data-unsaved";
/// The root's attribute with the day of the last request on record.
pub const SENT: &str = "data-sent";
/// The root's attribute where the card has come.
pub const DONE: &str = "data-done";
/// The attribute of the step to be done next.
pub const NEXT: &str = "data-next";
/// The root's attribute while somebody types into the phone: an open keyboard leaves little of the window.
pub const TYPING: &str = "data-typing";
/// The root's attribute where a voice of the device reads Vietnamese.
pub const VOICE: &str = "data-voice";
/// The attribute of the button that reads aloud, while it does.
pub const READING: &str = "data-reading";
/// What is read of a view, where it is seen.
pub const READ: &str = ".opening :is(h1, h2, p, b), main :is(h2, h3, h4, p, li, summary, label, dt, dd, input[readonly])";
/// What has words of its own inside and is not read as a whole.
pub const READ_INSIDE: &str = "h2, h3, h4, p, li, label, input";
/// What is never read: drawings of the phone, its screen, and the list of the wizard's stages.
pub const UNREAD: &str = ".phone, .stages";
/// The attribute with a milestone's day, year-month-day.
pub const DUE: &str = "data-due";
/// The attribute with the day of the last review, year-month-day.
pub const REVIEWED: &str = "data-reviewed";
/// The class of the mark on a date that has passed.
pub const PASSED: &str = "passed";
/// The one class of the root, while the card of completion is printed.
pub const PRINT_CARD: &str = "print-card";
/// What the search can find.
pub const SEARCHED: &str = ".question, .step, .chapter";
/// The heading of one of them, inside it.
pub const SEARCHED_BY: &str = "summary, h3, h2";

/// The class of what is to be pressed on the phone.
pub const MARKED: &str = "marked";
/// The class of a field of the phone with its label.
pub const ENTRY: &str = "entry";

/// The ids of elements.
pub mod id {
    /// The root element: the one name that is no id.
    pub const ROOT: &str = "";
    /// What stands before the chapters: whose page this is, and the one question.
    pub const OPENING: &str = "dau";
    /// What the card in the app is good for.
    pub const BENEFITS: &str = "loi-ich";
    /// The troubleshooter.
    pub const TROUBLE: &str = "go-roi";
    /// One of its questions, with its id.
    pub const NODE: &str = "go-roi-";
    /// One of its answers, with its id.
    pub const ANSWER: &str = "hoi-";
    /// The warning about people who misuse the subject.
    pub const WARNING: &str = "canh-bao";
    /// Whom to ring.
    pub const CONTACTS: &str = "lien-he";
    /// The chapter with the checker.
    pub const CHECKER_CHAPTER: &str = "kiem-tra";
    /// The chapter with the phone.
    pub const PRACTICE_CHAPTER: &str = "thuc-hanh";
    /// The QR code of the video guide.
    pub const VIDEO: &str = "video";
    /// The view for those who help others.
    pub const HELPING: &str = "giup";
    /// What each audience is asked to do.
    pub const AUDIENCES: &str = "viec-cua-ban";
    /// What one audience is asked to do, with its id.
    pub const AUDIENCE: &str = "viec-";
    /// Sharing, keeping and printing.
    pub const SHARING: &str = "chia-se";
    /// The handout.
    pub const HANDOUT: &str = "to-roi";
    /// The poster.
    pub const POSTER: &str = "ap-phich";
    /// About the page itself.
    pub const ABOUT: &str = "ve-trang";
    /// Says that what the page remembered is erased.
    pub const ERASED: &str = "muc-da-xoa";
    /// A section that only this ward has, with its id.
    pub const TOPIC: &str = "muc-";
    /// Figures and milestones.
    pub const FIGURES: &str = "so-lieu";
    /// The sources of the page.
    pub const SOURCES: &str = "nguon";
    /// The search.
    pub const FIND: &str = "tim";
    /// Its field.
    pub const FIND_FIELD: &str = "tim-gi";
    /// What it found.
    pub const FOUND: &str = "tim-thay";

    /// The path.
    pub const PATH: &str = "duong-di";
    /// What follows the widgets that the path uses.
    pub const PATH_ON: &str = "di-tiep";
    /// Begins the path anew.
    pub const PATH_RESTART: &str = "di-lai";
    /// The question before that.
    pub const PATH_RESTART_ASK: &str = "di-lai-hoi";
    /// Goes on with the path.
    pub const PATH_RESTART_NO: &str = "di-lai-thoi";
    /// An old address, of what is needed before the first step.
    pub const NEEDS: &str = "chuan-bi";
    /// The ten digits of the checked number, where they are typed into the real app.
    pub const REAL_TEN: &str = "muoi-so-cua-ban";
    /// Says that the line of the ten digits stays empty.
    pub const NO_NUMBER: &str = "chua-co-so";
    /// Says what follows the last step.
    pub const STEPS_DONE: &str = "lam-xong-buoc-6";
    /// The card with 15 characters.
    pub const CARD_OLD: &str = "the-15";
    /// The card with 10 digits.
    pub const CARD_NEW: &str = "the-10";

    /// The steps of the guide.
    pub const STEPS: &str = "cac-buoc";
    /// Before the number of a step: `buoc-3`.
    pub const STEP: &str = "buoc-";
    /// Before the number of a step: the link that opens and closes it.
    pub const STEP_LINK: &str = "mo-buoc-";
    /// Before the number of a step: the id of its heading.
    pub const STEP_HEADING: &str = "ten-buoc-";
    /// The chapter of the steps.
    pub const GUIDE: &str = "huong-dan";
    /// The bar that leads through the steps.
    pub const STEP_BAR: &str = "dieu-huong-buoc";
    /// Says which step is the present one.
    pub const STEP_PLACE: &str = "buoc-nay";
    /// Shows all steps, or one at a time.
    pub const STEP_SWITCH: &str = "moi-buoc";

    /// Leads one step back.
    pub const STEP_BACK: &str = "buoc-truoc";
    /// Leads one step on.
    pub const STEP_ON: &str = "buoc-sau";

    /// The form of the checker.
    pub const CHECKER: &str = "kiem-tra-so-the";
    /// The number field.
    pub const NUMBER: &str = "so-the";
    /// The line under the number field.
    pub const PROGRESS: &str = "dang-go";
    /// The hint over the number field.
    pub const NUMBER_HINT: &str = "so-the-goi-y";
    /// The message over the number field.
    pub const NUMBER_ERROR: &str = "so-the-loi";
    /// The list of issuers.
    pub const ISSUER: &str = "don-vi-cap";
    /// The line under the list of issuers.
    pub const ISSUER_SEEN: &str = "don-vi-thay";
    /// The checker's result.
    pub const RESULT: &str = "ket-qua";
    /// The ten digits to type.
    pub const TEN: &str = "muoi-so";
    /// The suggested number.
    pub const SUGGESTION: &str = "so-goi-y";
    /// The boxes of the four parts of the number, in their order on the card.
    pub const BOXES: [&str; 4] = ["o-nhom", "o-muc", "o-noi-cap", "o-muoi-so"];
    /// The list that explains the boxes.
    pub const MEANINGS: &str = "giai-nghia";

    /// The list of numbers.
    pub const LIST: &str = "danh-sach";
    /// Where a list is pasted.
    pub const LIST_CELLS: &str = "danh-sach-o";
    /// The file field.
    pub const LIST_FILE: &str = "danh-sach-tep";
    /// All that is shown of a judged list.
    pub const LIST_RESULT: &str = "danh-sach-kq";
    /// The progress bar and the button that stops.
    pub const LIST_RUN: &str = "danh-sach-chay";
    /// The progress bar.
    pub const LIST_BAR: &str = "danh-sach-tien-do";
    /// The line with the counts.
    pub const LIST_COUNTS: &str = "danh-sach-tin";
    /// Filters, rows and what can be done with them.
    pub const LIST_VIEW: &str = "danh-sach-xem";
    /// Before the place of a filter: `danh-sach-loc-0`.
    pub const LIST_FILTER: &str = "danh-sach-loc-";
    /// The first of the filters.
    pub const LIST_FIRST_FILTER: &str = "danh-sach-loc-0";
    /// The rows.
    pub const LIST_ROWS: &str = "danh-sach-dong";
    /// Shows more rows.
    pub const LIST_MORE: &str = "danh-sach-them";
    /// Copies the result.
    pub const LIST_COPY: &str = "danh-sach-chep";
    /// What became of the result.
    pub const LIST_SAID: &str = "danh-sach-noi";
    /// The button that clears the list.
    pub const LIST_CLEAR: &str = "danh-sach-xoa";

    /// The sheet with text size, colors, reading aloud and the way home.
    pub const DISPLAY: &str = "hien-thi";
    /// Before the code of a text size: `co-chu-2`.
    pub const TEXT_SIZE: &str = "co-chu-";
    /// Before the code of the colors: `mau-toi`.
    pub const COLORS: &str = "mau-";
    /// Reads the view aloud.
    pub const READ_ALOUD: &str = "nghe-doc";

    /// The practice: the phone and what stands around it.
    pub const PRACTICE: &str = "may-ao";
    /// The address that opens the film and plays it.
    pub const FILM: &str = "phim";
    /// Words, phone and buttons of one moment.
    pub const STAGE: &str = "san-khau";
    /// Shows the whole story of a task.
    pub const STAGE_MORE: &str = "san-khau-them";
    /// The whole story, and why.
    pub const PANEL: &str = "san-khau-loi";
    /// What more there is to say of the moment.
    pub const MORE_WORDS: &str = "loi-them";
    /// How a task is done, and the ways out of it.
    pub const HOW: &str = "cach-lam";
    /// Begins the task anew, where nothing failed.
    pub const TASK_AGAIN: &str = "lam-lai-bai";
    /// Begins the lesson anew.
    pub const LESSON_AGAIN: &str = "tap-lai";
    /// Says that the lesson is over, and what comes next.
    pub const LESSON_END: &str = "het-bai-tap";
    /// Begins anew what a later day brings.
    pub const CARD_AGAIN: &str = "mo-the-lai";
    /// Leads from the opened card to the real phone.
    pub const CARD_REAL: &str = "mo-the-that";
    /// The card above the phone in the film, with the digits that are typed.
    pub const FILM_CARD: &str = "phim-the";
    /// The name of the present film, lesson or task in the header, with the place in it.
    pub const PLACE: &str = "cho-tap";
    /// The words of the moment.
    pub const VOICE: &str = "loi-may";
    /// The card of film and lesson.
    pub const SAMPLE: &str = "the-mau";
    /// Before the number of a task from 1: its card.
    pub const TASK: &str = "de-bai-";
    /// Before the number of a task from 1: its story in one sentence.
    pub const TASK_STORY: &str = "bai-ke-";
    /// Before the number of a task from 1: all of it.
    pub const TASK_WHOLE: &str = "bai-het-";
    /// Before the number of a task from 0: the mark of a finished one in the list of tasks.
    pub const TASK_DONE: &str = "bai-xong-";
    /// The heading of the list of tasks.
    pub const TASKS_HEADING: &str = "cac-bai";
    /// The phone of the stage.
    pub const PHONE: &str = "khung-may";
    /// Leads from the end of the film to the lesson.
    pub const TRY: &str = "tap-thu";
    /// The phone's screen.
    pub const SCREEN: &str = "man-hinh";
    /// What scrolls of the phone's screen.
    pub const SCREEN_BODY: &str = "than-man-hinh";
    /// The title of the phone's screen.
    pub const SCREEN_TITLE: &str = "ten-man-hinh";
    /// The version field.
    pub const VERSION: &str = "phien-ban";
    /// What the version means.
    pub const VERSION_VERDICT: &str = "phien-ban-ket-qua";
    /// What may be said about the version: too old, enough for the card alone, new enough, not to be read.
    pub const VERSION_VERDICTS: [&str; 4] = [
        "phien-ban-qua-cu",
        "phien-ban-cu",
        "phien-ban-du-moi",
        "phien-ban-khong-ro",
    ];
    /// The card of completion.
    pub const COMPLETION: &str = "phieu";
    /// Its heading.
    pub const COMPLETION_HEADING: &str = "phieu-tieu-de";
    /// Asks whether what is finished shall be forgotten.
    pub const ERASE: &str = "xoa-bai";
    /// The question.
    pub const ERASE_ASK: &str = "xoa-bai-hoi";
    /// Keeps what is finished.
    pub const ERASE_NO: &str = "xoa-bai-giu";
    /// The day of the card of completion.
    pub const COMPLETION_DAY: &str = "phieu-ngay";
    /// How many tasks the card of completion counts.
    pub const COMPLETION_COUNT: &str = "phieu-so-bai";
    /// The lesson on the card of completion.
    pub const COMPLETION_LESSON: &str = "phieu-lam-theo";
    /// Before the number of a task from 0: its line on the card of completion.
    pub const COMPLETION_TASK: &str = "phieu-bai-";

    /// The count of the requests sent today.
    pub const REQUEST_COUNTER: &str = "nhat-ky";
    /// The sentence with the count.
    pub const COUNTER_COUNT: &str = "nhat-ky-dem";
    /// Counts a request.
    pub const COUNTER_RECORD: &str = "nhat-ky-ghi";
    /// Records that VNeID takes no more today.
    pub const COUNTER_USED_UP: &str = "nhat-ky-het";
    /// The day of the last request: on the door, above the places that lead to sending, and where it was sent.
    pub const SENT_DAYS: [&str; 3] = ["ngay-gui-dau", "ngay-gui-cho", "ngay-gui-xong"];
    /// Takes the last one back.
    pub const COUNTER_UNDO: &str = "nhat-ky-bot";

    /// What is there where the page has an address.
    pub const SHARE: &str = "chia-se-dia-chi";
    /// The page's own address.
    pub const ADDRESS: &str = "dia-chi";
    /// Opens the device's own way of sharing.
    pub const SEND: &str = "gui-di";
    /// Whether the address was copied.
    pub const SHARE_COPIED: &str = "chia-se-da-chep";
    /// What is there where the page is a file.
    pub const SHARE_FILE: &str = "chia-se-tep";
    /// Keeping the page.
    pub const KEEP: &str = "luu-trang";
    /// The ids of a QR code that is drawn where the page is read.
    #[derive(Clone, Copy, Debug)]
    pub struct Code {
        /// What holds the code and its words.
        pub block: &'static str,
        /// The drawing.
        pub drawing: &'static str,
        /// Its dark modules.
        pub modules: &'static str,
        /// The address in letters.
        pub address: &'static str,
    }

    /// The codes of the page's own address: in the chapter for sharing, on the handout, on the poster.
    pub const OWN_CODES: [Code; 3] = [
        Code {
            block: "qr-chia-se",
            drawing: "qr-chia-se-hinh",
            modules: "qr-chia-se-net",
            address: "qr-chia-se-dia-chi",
        },
        Code {
            block: "qr-to-roi",
            drawing: "qr-to-roi-hinh",
            modules: "qr-to-roi-net",
            address: "qr-to-roi-dia-chi",
        },
        Code {
            block: "qr-ap-phich",
            drawing: "qr-ap-phich-hinh",
            modules: "qr-ap-phich-net",
            address: "qr-ap-phich-dia-chi",
        },
    ];
    /// The codes of the page's own film: in the chapter of the video, on the handout, on the poster.
    pub const FILM_CODES: [Code; 3] = [
        Code {
            block: "qr-phim",
            drawing: "qr-phim-hinh",
            modules: "qr-phim-net",
            address: "qr-phim-dia-chi",
        },
        Code {
            block: "qr-phim-to-roi",
            drawing: "qr-phim-to-roi-hinh",
            modules: "qr-phim-to-roi-net",
            address: "qr-phim-to-roi-dia-chi",
        },
        Code {
            block: "qr-phim-ap-phich",
            drawing: "qr-phim-ap-phich-hinh",
            modules: "qr-phim-ap-phich-net",
            address: "qr-phim-ap-phich-dia-chi",
        },
    ];
    /// What stands in place of each code of the film where no address is known.
    pub const STAND_INS: [&str; 3] = ["qr-thay", "qr-thay-to-roi", "qr-thay-ap-phich"];
    /// The link to the film.
    pub const FILM_LINK: &str = "qr-phim-mo";
    /// The chapter for webmasters, whose `data-address` is the ward's own address.
    pub const EMBEDDING: &str = "nhung";
}

/// The keys under which the page remembers; the ward's id comes before them (`bhyt:truong-thi:buoc`).
pub mod key {
    /// The place on the path and the ticks; `early.js` reads it too.
    pub const PATH: &str = "duong";
    /// The step of the guide, a number from 1.
    pub const STEP: &str = "buoc";
    /// The way of practising.
    pub const MODE: &str = "cach-tap";
    /// The form of the entry screen.
    pub const FORM: &str = "man-hinh-nhap";
    /// The place within the film, the lesson or the tasks.
    pub const PLACE: &str = "cho-tap";
    /// What of the practice is finished.
    pub const FINISHED: &str = "bai-xong";
    /// Today's requests.
    pub const REQUEST_COUNTER: &str = "nhat-ky";
    /// The text size; `early.js` reads it too.
    pub const SIZE: &str = "chu-to";
    /// Light or dark colors; `early.js` reads it too.
    pub const COLORS: &str = "mau";
    /// More contrast; `early.js` reads it too.
    pub const CONTRAST: &str = "tuong-phan";
}
