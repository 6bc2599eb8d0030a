//! What each pass reads of the 54 synthetic photos, and how long it takes.

#[path = "../tests/synthetic/mod.rs"]
mod synthetic;

use std::panic::{catch_unwind, set_hook};
use std::time::Instant;

use card_photo::{PASSES, Picture, read};

fn main() {
    // The decoder panics on some pictures; each is one that the pass does not read.
    set_hook(Box::new(|_| {}));
    for seed in [3, 4] {
        let photos = synthetic::photos(seed);
        let mut read_by_any = vec![false; photos.len()];
        for pass in 0..PASSES {
            let begin = Instant::now();
            let mut read_by_this = 0;
            for (photo, any) in photos.iter().zip(&mut read_by_any) {
                let picture = Picture::new(photo.side, photo.pixels.clone()).expect("a picture");
                let text = catch_unwind(|| read(&picture, pass)).ok().flatten();
                let is_read = text.is_some_and(|text| text == synthetic::TEXT.as_bytes());
                read_by_this += usize::from(is_read);
                *any |= is_read;
            }
            let milliseconds = begin.elapsed().as_millis() / photos.len() as u128;
            let so_far = read_by_any.iter().filter(|any| **any).count();
            println!(
                "seed {seed}, pass {pass}: {read_by_this} of {} read, {so_far} so far, {milliseconds} ms each",
                photos.len()
            );
        }
        let unread = photos.iter().zip(read_by_any).filter(|(_, any)| !any);
        let unread: Vec<&str> = unread.map(|(photo, _)| &*photo.name).collect();
        println!(
            "seed {seed}, unread (side, blur, pose): {}",
            unread.join(" ")
        );
    }
}
