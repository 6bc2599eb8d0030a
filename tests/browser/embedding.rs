//! The page in other sites: on another port, in a sandbox, among hostile styles, opened late, several at once.

use std::fs;

use serde_json::Value;

use super::case::browser_tests;
use super::engine::Engine;
use super::matrix::dist;
use super::page::{Page, file_url};
use super::server::{Offer, Server};

/// Whether this document may keep anything. To a frame of another site Firefox, as the tests set it, refuses that; Chromium
/// and WebKit give it a store of its own, and refuse it in a sandbox.
const STORAGE: &str = "try { return String(!!localStorage) } catch (refused) { return 'refused' }";

/// What a webmaster writes where the frame is to be.
fn script(ward: &Server, attributes: &str) -> String {
    let address = ward.url("/embed.js");
    format!("<script src=\"{address}\" {attributes}></script>")
}

/// A site on a port of its own with this in its body.
fn site(body: &str) -> Server {
    let html = format!(
        "<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Xã Mẫu</title><body>{body}</body></html>"
    );
    Offer::default().page("/", html).serve()
}

/// Waits until a frame is as high as what it shows, and finds no scroll bar in it; gives its height.
async fn fits(page: &Page, frame: &str) -> i64 {
    // A frame far below is not loaded before it is scrolled to.
    page.wait_for(
        &format!("document.querySelector('{frame}')"),
        "the frame is there",
    )
    .await;
    page.js(&format!(
        "document.querySelector('{frame}').scrollIntoView()"
    ))
    .await;
    page.enter_frame(frame).await;
    page.wait_ready().await;
    page.wait_for(
        "(root => Math.ceil(root.getBoundingClientRect().height) === innerHeight && root.scrollHeight <= innerHeight)(document.documentElement)",
        "the frame is as high as its content",
    )
    .await;
    let bars = "const root = document.documentElement;
        return [root.clientWidth < innerWidth, root.scrollWidth > innerWidth]";
    assert_eq!(
        page.js(bars).await,
        serde_json::json!([false, false]),
        "scroll bar, too wide"
    );
    let height = page.js("return innerHeight").await;
    page.leave_frame().await;
    height.as_i64().expect("a height")
}

/// Checks a number in the frame, so that its content grows.
async fn check_a_number(page: &Page, frame: &str) {
    page.enter_frame(frame).await;
    page.js("const field = document.querySelector('#so-the');
         field.value = 'DN4010123498765';
         field.dispatchEvent(new Event('input', { bubbles: true }));")
        .await;
    page.wait_for(
        "document.querySelector('#ket-qua').dataset.verdict === 'ok'",
        "the checker took a well-formed number",
    )
    .await;
    page.leave_frame().await;
}

/// Which of the page's parts a reader of this document can see.
async fn parts(page: &Page) -> Value {
    let seen = "return Array.from(document.querySelectorAll('body > *, main > *'))
        .filter(part => part.getClientRects().length && part.tagName !== 'MAIN')
        .map(part => part.id || part.className)";
    page.js(seen).await
}

browser_tests! {
    #[chromium]
    async fn the_address_shows_one_part_alone(page) {
        let ward = Server::of(&dist());
        for view in ["huong-dan", "thuc-hanh", "kiem-tra", "video"] {
            page.open(&ward.url(&format!("/?embed=1&view={view}"))).await;
            page.wait_ready().await;
            assert_eq!(parts(page).await, serde_json::json!([view, "framed"]));
        }
    }

    #[chromium]
    async fn the_whole_page_begins_with_its_door_or_a_view_and_leads_on_as_by_itself(page) {
        let ward = Server::of(&dist());
        for (address, first) in [
            ("/?embed=1", "#dau"),
            ("/?embed=1&view=lien-ket", "#dau"),
            ("/?embed=1&view=<b>", "#dau"),
            ("/?embed=1&view=bat-dau", "#bat-dau"),
            ("/?embed=1&view=go-roi", "#go-roi"),
        ] {
            page.open("about:blank").await;
            page.open(&ward.url(address)).await;
            page.wait_ready().await;
            for part in ["#dau", "#bat-dau", "#go-roi", "#kiem-tra"] {
                assert_eq!(page.is_shown(part).await, part == first, "{address}: {part}");
            }
            assert!(page.is_shown(".topbar").await && page.is_shown(".framed").await, "{address}");
            for hidden in [".display", ".closing", "#nhung", "#to-roi"] {
                assert!(!page.is_shown(hidden).await, "{address}: {hidden}");
            }
        }
        page.open("about:blank").await;
        page.open(&ward.url("/?embed=1")).await;
        page.wait_ready().await;
        page.click(".ask--first .button").await;
        page.wait_for("document.querySelector('#bat-dau-ban').offsetHeight", "the wizard goes on in the frame").await;
        page.click(".topbar__back").await;
        page.wait_for("document.querySelector('#dau').offsetHeight", "the way back leads to the door").await;
        page.open(&ward.url("/?view=video")).await;
        assert!(page.is_shown("#dau").await && !page.is_shown(".framed").await);
    }

    #[chromium]
    async fn the_first_paint_of_a_frame_waits_for_what_the_frame_shows(page) {
        // The page stops waiting after 2 seconds; here it never does.
        let patient = "const later = setTimeout; window.setTimeout = (run, ms) => ms === 2e3 ? 0 : later(run, ms)";
        let ward = Offer::default().page("/", super::super::failures::after(patient)).serve();
        for (address, awaited) in [("/?embed=1&view=kiem-tra", "#kiem-tra"), ("/?embed=1&view=go-roi", "#go-roi"), ("/?embed=1", "#dau")] {
            page.open(&ward.url(address)).await;
            page.wait_ready().await;
            assert_eq!(page.js("return new URL(document.querySelector('link[rel=expect]').href).hash").await, awaited);
        }
    }

    #[chromium]
    async fn a_site_chooses_the_looks_and_unknown_ones_change_nothing(page) {
        let ward = Server::of(&dist());
        let paper = "return getComputedStyle(document.body).backgroundColor";
        page.open(&ward.url("/")).await;
        let own = page.js(paper).await;
        for (theme, expected) in [
            ("light", "rgb(250, 247, 241)"),
            ("dark", "rgb(23, 22, 20)"),
            ("contrast", "rgb(255, 255, 255)"),
        ] {
            page.open(&ward.url(&format!("/?embed=1&view=video&theme={theme}"))).await;
            assert_eq!(page.js(paper).await, expected, "{theme}");
        }
        for nothing in ["/?embed=1&theme=pink", "/?theme=dark"] {
            page.open(&ward.url(nothing)).await;
            assert_eq!(page.js(paper).await, own, "{nothing}");
        }
    }

    #[every_engine]
    async fn the_frame_takes_the_scripts_place_and_follows_its_content(page) {
        let ward = Server::of(&dist());
        let title = "data-view=\"kiem-tra\" title=\"Kiểm tra số thẻ\"";
        let site = site(&format!("<p id=\"truoc\">trước</p>{}<p id=\"sau\">sau</p>", script(&ward, title)));
        page.open(&site.url("/")).await;
        let before = fits(page, "#truoc + iframe").await;
        assert_eq!(page.count("script[data-view]").await, 0);
        assert_eq!(page.attribute("iframe", "title").await.as_deref(), Some("Kiểm tra số thẻ"));
        check_a_number(page, "iframe").await;
        let more = fits(page, "iframe").await;
        assert!(more > before, "{more} after {before}");
        page.enter_frame("iframe").await;
        page.click(".checker [type=reset]").await;
        page.leave_frame().await;
        assert_eq!(fits(page, "iframe").await, before);
        page.resize(360, 640).await;
        assert!(fits(page, "iframe").await > before, "a narrow frame is a high one");
        assert_eq!(page.console_errors().await.iter().filter(|error| !error.contains("favicon")).count(), 0);
    }

    #[chromium]
    async fn height_is_held_free_before_the_frame_tells_its_own(page) {
        // A page that never says anything.
        let mute = page.fresh_folder();
        fs::write(mute.join("index.html"), "<p>").expect("a page");
        fs::copy(dist().join("embed.js"), mute.join("embed.js")).expect("the script");
        let ward = Server::of(&mute);
        let site = site(&[
            script(&ward, "data-view=\"video\" data-height=\"432\""),
            script(&ward, "data-view=\"video\""),
        ].concat());
        page.open(&site.url("/")).await;
        page.wait_for("document.querySelectorAll('iframe').length === 2", "both frames are there").await;
        let heights = "return Array.from(document.querySelectorAll('iframe'), frame => frame.clientHeight)";
        assert_eq!(page.js(heights).await, serde_json::json!([432, 900]));
    }

    #[chromium]
    async fn several_frames_and_a_script_loaded_twice_or_late_do_no_harm(page) {
        let ward = Server::of(&dist());
        let address = ward.url("/embed.js");
        let site = site(&format!(
            "{}<div id=\"hai\">{}</div><script src=\"{address}\"></script><script src=\"{address}\" async></script><div id=\"muon\"></div>",
            script(&ward, "data-view=\"video\""),
            script(&ward, "data-view=\"kiem-tra\""),
        ));
        page.open(&site.url("/")).await;
        let video = fits(page, "body > iframe").await;
        let checker = fits(page, "#hai > iframe").await;
        assert!(checker > video);
        assert_eq!(page.count("iframe").await, 2);
        page.js(&format!(
            "const late = document.createElement('script');
             late.src = '{address}';
             late.setAttribute('data-view', 'huong-dan');
             document.getElementById('muon').appendChild(late);
             const again = document.createElement('script');
             again.src = '{address}';
             document.head.appendChild(again);"
        )).await;
        let steps = fits(page, "#muon > iframe").await;
        assert!(steps > video);
        // Each frame follows its own content and no other.
        assert_eq!(fits(page, "body > iframe").await, video);
        check_a_number(page, "#hai > iframe").await;
        assert!(fits(page, "#hai > iframe").await > checker);
        assert_eq!(fits(page, "body > iframe").await, video);
        assert_eq!(page.count("iframe").await, 3);
    }

    #[chromium]
    async fn a_module_that_cannot_tell_its_own_element_places_the_frame(page) {
        let ward = Offer::folder(&dist()).header("access-control-allow-origin", "*").serve();
        let site = site(&script(&ward, "type=\"module\" data-view=\"video\""));
        page.open(&site.url("/")).await;
        fits(page, "iframe").await;
    }

    #[chromium]
    async fn a_frame_in_a_closed_accordion_fits_once_it_is_opened(page) {
        let ward = Server::of(&dist());
        let site = site(&format!(
            "<details><summary>Mở</summary>{}</details><div id=\"an\" style=\"display:none\">{}</div>",
            script(&ward, "data-view=\"kiem-tra\""),
            script(&ward, "data-view=\"video\""),
        ));
        page.open(&site.url("/")).await;
        page.click("summary").await;
        let checker = fits(page, "details > iframe").await;
        page.js("document.getElementById('an').style.display = 'block'").await;
        let video = fits(page, "#an > iframe").await;
        assert!(checker > video && video > 100);
        // Closed and opened again at another width.
        page.click("summary").await;
        page.resize(400, 640).await;
        page.click("summary").await;
        assert!(fits(page, "details > iframe").await > checker);
    }

    #[every_engine]
    async fn a_hostile_site_in_quirks_mode_changes_nothing_in_the_frame(page) {
        let ward = Server::of(&dist());
        let hostile = "<html><meta charset=utf-8><style>
            * { line-height: 3 !important; box-sizing: content-box !important }
            iframe { display: none !important; position: absolute !important; height: 120px !important; max-height: 90px !important;
                width: 50px !important; min-width: 2000px !important; border: 9px solid red !important; padding: 20px !important;
                opacity: .1 !important; transform: rotate(9deg) !important; visibility: hidden !important; float: right !important }
            </style><table width=100%><tr><td id=o>";
        let html = format!("{hostile}{}</table>", script(&ward, "data-view=kiem-tra"));
        let site = Offer::default().page("/", html).serve();
        page.open(&site.url("/")).await;
        assert_eq!(page.js("return document.compatMode").await, "BackCompat");
        page.wait_for("document.querySelector('iframe')", "the frame is there").await;
        assert!(page.is_shown("iframe").await);
        fits(page, "iframe").await;
        check_a_number(page, "iframe").await;
        fits(page, "iframe").await;
        let looks = "const frame = document.querySelector('iframe'), style = getComputedStyle(frame);
            return [style.position, style.opacity, style.transform, style.borderTopWidth, style.paddingTop,
                Math.abs(frame.getBoundingClientRect().width - frame.parentNode.clientWidth) < 3]";
        assert_eq!(page.js(looks).await, serde_json::json!(["static", "1", "none", "0px", "0px", true]));
    }

    #[every_engine]
    async fn the_plain_iframe_works_in_a_sandbox_where_storage_is_refused(page) {
        let ward = Server::of(&dist());
        let address = ward.url("/?embed=1&amp;view=kiem-tra");
        let site = site(&format!("<iframe sandbox=\"allow-scripts\" src=\"{address}\" width=\"600\" height=\"700\"></iframe>"));
        page.open(&site.url("/")).await;
        page.enter_frame("iframe").await;
        page.wait_ready().await;
        assert_eq!(page.js(STORAGE).await, "refused");
        assert_eq!(page.js("return [origin, document.documentElement.dataset.embed]").await, serde_json::json!(["null", "kiem-tra"]));
        page.leave_frame().await;
        check_a_number(page, "iframe").await;
    }

    #[every_engine]
    async fn the_frame_works_where_the_browser_keeps_nothing_for_other_sites(page) {
        let ward = Server::of(&dist());
        let site = site(&script(&ward, "data-view=\"kiem-tra\""));
        // Another name for this machine is another site; another port alone is not.
        page.open(&site.url("/").replace("127.0.0.1", "localhost")).await;
        let before = fits(page, "iframe").await;
        if page.engine() == Engine::Firefox {
            page.enter_frame("iframe").await;
            assert_eq!(page.js(STORAGE).await, "refused");
            page.leave_frame().await;
        }
        check_a_number(page, "iframe").await;
        assert!(fits(page, "iframe").await > before);
    }

    #[every_engine]
    async fn the_frame_fits_inside_a_site_that_is_itself_in_a_sandbox(page) {
        let ward = Server::of(&dist());
        let inner = site(&script(&ward, "data-view=\"kiem-tra\""));
        let outer = site(&format!(
            "<iframe sandbox=\"allow-scripts\" src=\"{}\" width=\"700\" height=\"500\"></iframe>", inner.url("/")
        ));
        page.open(&outer.url("/")).await;
        page.enter_frame("iframe").await;
        let before = fits(page, "iframe").await;
        check_a_number(page, "iframe").await;
        assert!(fits(page, "iframe").await > before);
        page.leave_frame().await;
    }

    #[every_engine]
    async fn a_sites_own_policy_needs_two_entries_and_no_more(page) {
        let ward = Server::of(&dist());
        let origin = ward.url("");
        let policy: &'static str = format!("default-src 'none'; script-src {origin}; frame-src {origin}").leak();
        let html = format!("<!DOCTYPE html><title>Xã Mẫu</title><body>{}", script(&ward, "data-view=\"video\""));
        let site = Offer::default().page("/", html).header("content-security-policy", policy).serve();
        page.open(&site.url("/")).await;
        fits(page, "iframe").await;
    }

    #[chromium]
    async fn messages_from_strangers_and_of_another_shape_are_ignored(page) {
        let ward = Server::of(&dist());
        let site = site(&format!(
            "{}<iframe id=\"la\" srcdoc=\"<p>lạ</p>\"></iframe>", script(&ward, "data-view=\"video\"")
        ));
        page.open(&site.url("/")).await;
        let height = fits(page, "body > iframe:not(#la)").await;
        let strange = "const bad = [{bhyt: 1, height: 5}, {bhyt: 1, top: 5}];";
        // From the site itself, and from another frame of it.
        page.js(&format!("{strange} for (const one of bad) postMessage(one, '*')")).await;
        page.enter_frame("#la").await;
        page.js(&format!("{strange} for (const one of bad) parent.postMessage(one, '*')")).await;
        // To the frame from one who is not its parent: it must not answer him.
        page.js(
            "window.heard = []; addEventListener('message', event => heard.push(event.data));
             // Later, so that nothing but this frame itself can be taken for the sender.
             setTimeout(() => parent.frames[0].postMessage({ bhyt: 1 }, '*'))",
        ).await;
        page.leave_frame().await;
        // From the right frame, but of another shape; the last one is right and ends the wait.
        page.enter_frame("body > iframe:not(#la)").await;
        page.js(
            "for (const bad of [null, 7, 'height', [], {}, { height: 11 }, { bhyt: 2, height: 12 }, { bhyt: '1', height: 13 },
                { bhyt: 1, height: '14' }, { bhyt: 1, height: -15 }, { bhyt: 1, height: NaN }, { bhyt: 1, height: Infinity },
                { bhyt: 1, height: 1e6 }, { bhyt: 1, height: [16] }, { bhyt: 1, height: '17px;position:fixed' }])
                parent.postMessage(bad, '*');",
        ).await;
        page.leave_frame().await;
        page.js(
            "window.seen = new Set();
             const frame = document.querySelector('body > iframe:not(#la)');
             new MutationObserver(() => seen.add(frame.style.height)).observe(frame, { attributeFilter: ['style'] });",
        ).await;
        assert_eq!(fits(page, "body > iframe:not(#la)").await, height);
        page.enter_frame("body > iframe:not(#la)").await;
        page.js("parent.postMessage({ bhyt: 1, height: 1234 }, '*')").await;
        page.leave_frame().await;
        page.wait_for("document.querySelector('iframe').clientHeight === 1234", "the right message was heard").await;
        assert_eq!(page.js("return Array.from(seen)").await, serde_json::json!(["1234px"]));
        page.enter_frame("#la").await;
        assert_eq!(page.js("return heard").await, serde_json::json!([]));
        page.leave_frame().await;
    }

    // Of a frame of another site that nobody sees, browsers tell no change of size.
    #[every_engine]
    async fn a_frame_out_of_sight_is_as_high_as_its_content_before_anybody_scrolls(page) {
        let ward = Server::of(&dist());
        // Another name of this machine is another site to a browser.
        let elsewhere = script(&ward, "data-view=\"huong-dan\"").replace("127.0.0.1", "localhost");
        let site = site(&format!("<p style=\"height:120vh\">trước</p>{elsewhere}"));
        page.open(&site.url("/")).await;
        // How far ahead of its reader a frame is loaded is each browser's choice. Before it is, WebKit's driver would stay in
        // the empty document that it begins with.
        page.js("document.querySelector('iframe').loading = 'eager'; return null").await;
        page.wait_for("document.querySelector('iframe').clientHeight !== 900", "the frame told its height").await;
        page.enter_frame("iframe").await;
        page.wait_ready().await;
        let content = page.js("return Math.ceil(document.documentElement.getBoundingClientRect().height)").await;
        page.leave_frame().await;
        page.wait_for(&format!("Math.abs(document.querySelector('iframe').clientHeight - {content}) < 2"), "the frame is as high as its content").await;
        assert!(content.as_i64().expect("a height") < 2500, "one step is shown: {content}");
        assert_eq!(page.js("return scrollY").await, 0);
    }

    #[chromium]
    async fn a_step_that_begins_is_brought_into_view_by_the_site(page) {
        let ward = Server::of(&dist());
        let site = site(&format!(
            "<p style=\"height:900px\">trước</p>{}<p style=\"height:900px\">sau</p>", script(&ward, "data-view=\"huong-dan\"")
        ));
        page.open(&site.url("/")).await;
        page.js("document.querySelector('iframe').scrollIntoView()").await;
        fits(page, "iframe").await;
        page.enter_frame("iframe").await;
        page.js("if (!document.querySelector('.steps--one')) document.querySelector('[data-action=steps-switch]').click()").await;
        page.wait_for("document.querySelector('.steps--one')", "one step is shown").await;
        page.leave_frame().await;
        for step in [2, 3] {
            let low = fits(page, "iframe").await;
            page.js("document.querySelector('iframe').scrollIntoView(false)").await;
            page.enter_frame("iframe").await;
            page.click("#buoc-sau").await;
            page.wait_for_text(".stepper__place", &format!("Bước {step}/6")).await;
            let top = page.js(&format!("return document.querySelector('#buoc-{step}').getBoundingClientRect().top")).await;
            page.leave_frame().await;
            page.wait_for(
                &format!("(top => top > -2 && top <= innerHeight / 2)(document.querySelector('iframe').getBoundingClientRect().top + {top})"),
                &format!("step {step} begins in view, in a frame of {low} px"),
            ).await;
        }
    }

    #[chromium]
    async fn what_is_not_in_the_frame_opens_outside_of_it(page) {
        let ward = Server::of(&dist());
        page.open(&ward.url("/?embed=1&view=video")).await;
        page.wait_ready().await;
        // The links are followed as far as the browser's own act, which is held back: it would leave the machine.
        let followed = |link: &str| format!(
            "const link = {link}; document.querySelector('.video').appendChild(link);
             document.addEventListener('click', event => event.preventDefault(), {{ once: true }});
             link.click();
             return [link.getAttribute('href'), link.target, link.rel]"
        );
        let made = |address: &str| format!("Object.assign(document.createElement('a'), {{ href: '{address}' }})");
        let away = page.js(&followed("document.querySelector('.video a')")).await;
        assert_eq!(away, serde_json::json!([ward.url("/#phim"), "_blank", "noopener noreferrer"]));
        let call = page.js(&followed(&made("tel:19000368"))).await;
        assert_eq!(call, serde_json::json!(["tel:19000368", "_blank", "noopener noreferrer"]));
        let hidden = page.js(&followed(&made("#go-roi"))).await;
        assert_eq!(hidden, serde_json::json!(["/#go-roi", "_blank", "noopener noreferrer"]));
        let shown = page.js(&followed(&made("#video"))).await;
        assert_eq!(shown, serde_json::json!(["#video", "", ""]));
        assert_eq!(page.attribute(".framed a", "target").await.as_deref(), Some("_blank"));
        assert!(page.text(".framed").await.contains("phường Trường Thi"));
    }

    #[every_engine]
    async fn a_copy_saved_inside_a_frame_is_a_whole_page_again(page) {
        let ward = Server::of(&dist());
        page.open(&ward.url("/?embed=1&view=video&theme=dark")).await;
        page.wait_ready().await;
        let copy = page.fresh_folder().join("luu.html");
        fs::write(&copy, page.serialise().await).expect("a saved copy");
        page.open(&file_url(&copy)).await;
        page.wait_ready().await;
        assert!(page.is_shown("#dau").await);
        page.go("kiem-tra").await;
        assert!(page.is_shown("#kiem-tra").await);
        assert!(!page.is_shown(".framed").await);
    }

    #[chromium]
    async fn the_chapter_for_webmasters_writes_lines_that_work(page) {
        let ward = Server::of(&dist());
        page.open(&ward.url("/#nhung")).await;
        page.wait_ready().await;
        page.js("document.querySelector('#nhung-ma').open = true").await;
        page.click("[name=nhung-phan][value=video]").await;
        page.click("[name=nhung-mau][value=dark]").await;
        let title = "title=\"Video hướng dẫn – phường Trường Thi\"";
        let by_script = page.value("#nhung-script").await;
        assert_eq!(
            by_script,
            format!("<script src=\"{}\" data-view=\"video\" data-theme=\"dark\" data-height=\"500\" {title}></script>", ward.url("/embed.js"))
        );
        let by_iframe = page.value("#nhung-iframe").await;
        let address = ward.url("/?embed=1&amp;view=video&amp;theme=dark");
        assert!(by_iframe.starts_with(&format!("<iframe src=\"{address}\" {title} ")), "{by_iframe}");
        assert_eq!(page.text("#nhung-goc").await, ward.url(""));
        page.click("[data-copy=nhung-script]").await;
        page.wait_for("document.querySelector('#nhung-da-chep').textContent", "the copying is told").await;
        // What they do, here and in a site.
        assert_eq!(framed_pages(&ward), 0, "nothing is loaded before it is asked for");
        page.click("#nhung-xem button").await;
        fits(page, "#nhung-thu iframe").await;
        page.click("[name=nhung-phan][value=kiem-tra]").await;
        page.wait_for("document.querySelector('#nhung-thu iframe').src.includes('kiem-tra')", "the preview follows").await;
        let checker = fits(page, "#nhung-thu iframe").await;
        assert!(checker > 600 && page.count("#nhung-thu > *").await == 2);
        let site = site(&format!("<div id=\"mot\">{by_script}</div><div id=\"hai\">{by_iframe}</div>"));
        page.open(&site.url("/")).await;
        fits(page, "#mot > iframe").await;
        page.enter_frame("#hai > iframe").await;
        page.wait_ready().await;
        assert!(page.is_shown("#video").await && !page.is_shown("#kiem-tra").await);
        assert_eq!(page.js("return getComputedStyle(document.body).backgroundColor").await, "rgb(23, 22, 20)");
        page.leave_frame().await;
    }

    #[chromium]
    async fn a_file_says_that_it_must_be_put_onto_a_server_first(page) {
        let file = page.fresh_folder().join("trang.html");
        fs::copy(dist().join("index.html"), &file).expect("a copy of the page");
        page.open(&file_url(&file)).await;
        page.wait_ready().await;
        page.reach("#nhung").await;
        assert!(page.text("#nhung-tep").await.contains("máy chủ web"));
        assert!(!page.is_shown("#nhung-ma").await);
    }

    #[chromium]
    async fn the_chapter_for_webmasters_is_not_there_without_scripts(page without scripts) {
        let ward = Server::of(&dist());
        page.open(&ward.url("/")).await;
        assert!(page.is_shown("#lien-he").await && !page.is_shown("#nhung").await);
    }
}

/// How often the page was asked for by a frame.
fn framed_pages(ward: &Server) -> usize {
    ward.requests()
        .iter()
        .filter(|path| path.contains("embed=1"))
        .count()
}
