//! A person at the page: looks for words in the window, scrolls where they are not seen, and presses at their coordinates.

use serde_json::{Value, json};

use super::super::page::Page;

/// Makes a script that looks at the window: before it stand the words of an element, and whether it can be seen.
macro_rules! looking {
    ($script:literal) => {
        concat!(
            "const words = one => (one.getAttribute('aria-label') || one.innerText || '').replace(/\\s+/g, ' ').trim();
    const shown = one => one.getClientRects().length && getComputedStyle(one).visibility === 'visible' && one.offsetWidth > 1;",
            $script
        )
    };
}

/// Finds the control that a person sees under these words, or under a selector that begins with `css:`, and says where it is
/// and what keeps a finger from it.
const FIND: &str = looking!("
    const what = arguments[0], css = what.startsWith('css:') && what.slice(4);
    const all = [...document.querySelectorAll(css || 'a[href], button, label, summary, select, input')].filter(shown);
    const one = css ? all[0] : all.find(one => words(one) === what) || all.find(one => words(one).startsWith(what));
    if (!one) return { missing: all.map(words).filter(Boolean) };
    const target = one.closest('.tick, label') || one;
    const box = target.getBoundingClientRect();
    // What scrolls inside the window, such as the phone's screen, hides what lies outside of it.
    let top = 0, bottom = innerHeight, at = null;
    for (let around = target.parentElement; around && around !== document.body; around = around.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight) {
            const edge = around.getBoundingClientRect();
            [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
            at = at || [(edge.left + edge.right) / 2, (Math.max(edge.top, 0) + Math.min(edge.bottom, innerHeight)) / 2];
        }
    }
    const bar = document.querySelector('.topbar');
    if (bar && !at && getComputedStyle(bar).position === 'sticky' && !bar.contains(one)) top = bar.offsetHeight;
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    const on = document.elementFromPoint(x, y);
    return {
        x, y, width: box.width, height: box.height, at: at || [innerWidth / 2, innerHeight / 2],
        // How far the page has to be scrolled until the whole of it is seen.
        scroll: box.bottom > bottom + 1 ? box.bottom - bottom + 8 : box.top < top - 1 ? box.top - top - 8 : 0,
        covered: on && (target.contains(on) || on.contains(target) && on.matches('label')) ? '' : (on ? on.outerHTML.slice(0, 120) : 'nothing'),
    };");

/// What is wrong with the window as it stands, whoever looks at it.
const FAULTS: &str = looking!("
    const faults = [];
    const inside = one => { const box = one.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight };
    const modal = document.querySelector('dialog[open]');
    const within = modal || document;
    const large = Number(document.documentElement.dataset.chuTo || 0);
    const bars = [...document.querySelectorAll('.topbar')].filter(shown);
    // While the keyboard of a phone is open, the header makes room for the field and the card.
    const typing = document.documentElement.hasAttribute('data-typing');
    if (bars.length !== (typing ? 0 : 1)) faults.push(bars.length + ' headers');
    const highest = innerWidth >= 900 && innerHeight >= 560 ? 56 : 48;
    if (!large && bars[0] && bars[0].offsetHeight > highest) faults.push('the header is ' + bars[0].offsetHeight + ' high');
    if (document.documentElement.scrollWidth > innerWidth + 1) faults.push('the page is ' + document.documentElement.scrollWidth + ' wide');
    const controls = [...within.querySelectorAll('a[href], button')].filter(shown).filter(one => !one.closest('.phone'));
    const back = controls.filter(one => /^‹/.test(words(one)));
    if (back.length > 1) faults.push(back.length + ' ways back: ' + back.map(words));
    const labels = controls.map(words).filter(Boolean);
    const twice = labels.filter((label, at) => labels.indexOf(label) !== at);
    if (twice.length) faults.push('twice: ' + twice);
    const filled = controls.filter(one => one.matches('.button:not(.button--quiet)') && inside(one));
    if (filled.length > 1) faults.push(filled.length + ' filled buttons: ' + filled.map(words));
    for (const one of document.querySelectorAll('body *')) {
        if (!shown(one) || one.closest('dialog:not([open])')) continue;
        const style = getComputedStyle(one);
        const text = [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
        if (!text || style.overflow === 'visible' || one.matches('select, input, textarea') || style.clipPath !== 'none') continue;
        if (one.scrollHeight > one.clientHeight + 2 && style.display !== 'inline') faults.push('cut: ' + words(one));
        if (style.textOverflow === 'ellipsis') faults.push('ends with dots: ' + words(one));
    }
    return faults;");

/// A person, with what was done so far.
pub struct Person<'a> {
    page: &'a Page,
    /// How many times a finger came down.
    pub taps: u32,
    /// How many times a finger moved the page.
    pub swipes: u32,
    /// What was pressed, for the message of a failure.
    log: Vec<String>,
}

impl<'a> Person<'a> {
    /// A person before a page that is ready.
    pub fn at(page: &'a Page) -> Person<'a> {
        Person {
            page,
            taps: 0,
            swipes: 0,
            log: Vec::new(),
        }
    }

    /// Presses what stands under these words in the middle, and finds the window in order afterwards.
    pub async fn tap(&mut self, what: &str) {
        let found = self.look_for(what).await;
        let size = |name: &str| found[name].as_f64().unwrap_or_default();
        assert!(
            size("width") >= 47.9 && size("height") >= 47.9,
            "{what} is {} x {} large: {}",
            size("width"),
            size("height"),
            self.walk()
        );
        self.page.tap_at(size("x"), size("y")).await;
        self.taps += 1;
        self.log.push(what.to_owned());
        self.page.next_frame().await;
        self.is_in_order().await;
    }

    /// Presses what the phone points at.
    pub async fn tap_the_ring(&mut self) {
        self.tap("css:#man-hinh .marked").await;
    }

    /// Types with the keyboard into what has the focus.
    pub async fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.page.press_letter(letter).await;
        }
        self.page.next_frame().await;
        self.is_in_order().await;
    }

    /// Chooses an entry of the list that has the focus, as the device's own list does.
    pub async fn choose(&mut self, list: &str, value: &str) {
        self.look_for(&format!("css:{list}")).await;
        self.page.fill(list, value).await;
        self.taps += 2;
        self.log.push(format!("{list}={value}"));
        self.page.next_frame().await;
        self.is_in_order().await;
    }

    /// Uses the browser's own way back.
    pub async fn browser_back(&mut self) {
        let before = self.page.js("return location.href").await;
        self.page.js("history.back(); return null").await;
        self.page
            .wait_for(
                &format!("location.href !== {before}"),
                "the browser leads back",
            )
            .await;
        self.log.push("browser's back".to_owned());
        self.page.next_frame().await;
        self.is_in_order().await;
    }

    /// Loads the page again.
    pub async fn reload(&mut self) {
        self.page.reload().await;
        self.page.wait_ready().await;
        self.page
            .wait_for("window.bhytDrawn === true", "all of the page is there")
            .await;
        self.log.push("reload".to_owned());
        self.is_in_order().await;
    }

    /// Finds words in the window, uncovered and whole.
    pub async fn sees(&self, words: &str) {
        let script = "
            const words = arguments[0], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
            let deepest = null;
            for (let one = texts.nextNode(); one; one = texts.nextNode())
                if (one.getClientRects().length && one.innerText && one.innerText.replace(/\\s+/g, ' ').includes(words)) deepest = one;
            if (!deepest) return 'not there: ' + document.body.innerText.replace(/\\s+/g, ' ').slice(0, 600);
            const range = document.createRange();
            range.selectNodeContents(deepest);
            const box = range.getBoundingClientRect();
            if (box.top < -1 || box.top > innerHeight - 10) return 'not in the window: ' + box.top;
            const on = document.elementFromPoint(box.left + Math.min(10, box.width / 2), Math.min(box.top + 8, innerHeight - 2));
            const clear = on && getComputedStyle(on).backgroundColor === 'rgba(0, 0, 0, 0)' && !on.innerText.trim();
            return on && (clear || deepest.contains(on) || on.contains(deepest)) ? '' : 'covered by ' + (on && on.outerHTML.slice(0, 120));";
        let seen = self.page.js_with(script, json!(words)).await;
        assert_eq!(seen, json!(""), "{words}: {}", self.walk());
    }

    /// Scrolls until what stands under these words is seen whole, and says where it is.
    async fn look_for(&mut self, what: &str) -> Value {
        for _ in 0..8 {
            let found = self.page.js_with(FIND, json!(what)).await;
            assert!(
                found["missing"].is_null(),
                "{what} is not there, but {}: {}",
                found["missing"],
                self.walk()
            );
            let scroll = found["scroll"].as_f64().unwrap_or_default();
            if scroll == 0.0 {
                assert_eq!(
                    found["covered"],
                    json!(""),
                    "{what} is covered: {}",
                    self.walk()
                );
                return found;
            }
            let at = |axis: usize| found["at"][axis].as_f64().unwrap_or_default();
            // A finger moves the page by two thirds of a window at most.
            self.page
                .scroll_at(at(0), at(1), scroll.clamp(-420.0, 420.0))
                .await;
            self.swipes += 1;
        }
        panic!("{what} cannot be scrolled to: {}", self.walk());
    }

    /// Finds one header, one way back, one filled button, and nothing that is cut or said twice.
    pub async fn is_in_order(&self) {
        self.page
            .wait_for(
                "!document.documentElement.hasAttribute('data-typing') || document.activeElement.matches('input')",
                "the header comes back once nobody types any more",
            )
            .await;
        let faults = self.page.js(FAULTS).await;
        assert_eq!(faults, json!([]), "{}", self.walk());
    }

    fn walk(&self) -> String {
        format!("after {}", self.log.join(" → "))
    }
}

/// What is wrong with a view as it begins, by the measures of the layout: the first line of its content stands near the top,
/// what is pressed is as large as a finger and has room around it, and a desk is used to its right edge.
pub const LAYOUT: &str = looking!("
    const faults = [];
    const desk = innerWidth >= 900 && innerHeight >= 560;
    const parts = [...document.querySelectorAll('.opening, main > *')].filter(shown);
    const texts = parts.flatMap(part => [...part.querySelectorAll('h1, h2, h3, p, .task__story')]).filter(shown).filter(one => one.innerText.trim());
    const first = Math.min(...texts.map(one => one.getBoundingClientRect().top));
    if (first > (desk ? 122 : 84)) faults.push('the content begins at ' + first);
    const targets = [...document.querySelectorAll('a[href], button, summary, select, input:not([type=checkbox], [type=radio])')]
        .filter(shown).filter(one => !one.closest('.phone') && !one.matches('.skip, p > a, li > p a'));
    const boxes = targets.map(one => [one, one.getBoundingClientRect()]);
    for (const [one, box] of boxes) if (box.width < 47.9 || box.height < 47.9) faults.push(words(one) + ' is ' + box.width + ' x ' + box.height);
    for (const [one, a] of boxes) for (const [other, b] of boxes) {
        const apart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        if (one !== other && !one.contains(other) && !other.contains(one) && !apart) faults.push(words(one) + ' lies on ' + words(other));
    }
    for (const one of document.querySelectorAll('.opening *, main *')) {
        const text = [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
        // The letters of a card in a drawing are a part of the picture.
        if (text && shown(one) && !one.closest('.phone, .paper-card, .face') && parseFloat(getComputedStyle(one).fontSize) < 13.9)
            faults.push(words(one) + ' is ' + getComputedStyle(one).fontSize);
    }
    if (desk && innerWidth >= 1280) {
        const edges = parts.flatMap(part => [part, ...part.querySelectorAll('*')]).filter(shown).map(one => one.getBoundingClientRect());
        const right = Math.max(...edges.map(box => box.right)), left = Math.min(...edges.filter(box => box.width > 8).map(box => box.left));
        if (right < 1160) faults.push('the content ends at ' + right);
        if (Math.abs(left - (innerWidth - right)) > 24) faults.push('margins of ' + left + ' and ' + (innerWidth - right));
    }
    return faults;");
