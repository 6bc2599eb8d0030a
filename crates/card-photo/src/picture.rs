//! A picture in shades of grey, and what prepares it for the decoder.

/// The brightness of each pixel, row by row.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Picture {
    width: usize,
    pixels: Vec<u8>,
}

impl Picture {
    /// Returns a picture of rows of this width; `None` where the pixels fill no whole number of rows, or there are none.
    ///
    /// ```
    /// use card_photo::Picture;
    /// assert_eq!(Picture::new(2, vec![0; 6]).map(|picture| picture.height()), Some(3));
    /// assert_eq!(Picture::new(2, vec![0; 5]), None);
    /// assert_eq!(Picture::new(0, Vec::new()), None);
    /// ```
    pub fn new(width: usize, pixels: Vec<u8>) -> Option<Picture> {
        let whole = width > 0 && !pixels.is_empty() && pixels.len().is_multiple_of(width);
        whole.then_some(Picture { width, pixels })
    }

    /// The number of pixels in a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The number of rows.
    pub fn height(&self) -> usize {
        self.pixels.len() / self.width
    }

    /// The brightness of each pixel, row by row.
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    pub(super) fn longer_side(&self) -> usize {
        self.width.max(self.height())
    }

    /// Returns the picture with another longer side.
    pub(super) fn resized(&self, side: usize) -> Picture {
        let own = self.longer_side();
        if side == own {
            return self.clone();
        }
        let part = |length: usize| (length * side / own).max(1);
        let (width, height) = (part(self.width), part(self.height()));
        let rows = Samples::new(self.height(), height);
        let columns = Samples::new(self.width, width);
        let mut pixels = Vec::with_capacity(width * height);
        // The rows are mixed first; each pixel then mixes neighbours in the mixed row.
        let mut mixed = vec![0; self.width];
        for row in rows {
            mixed.fill(0);
            for (y, weight) in row.parts() {
                let source = &self.pixels[y * self.width..][..self.width];
                for (sum, &pixel) in mixed.iter_mut().zip(source) {
                    *sum += u32::from(pixel) * weight;
                }
            }
            pixels.extend(columns.clone().map(|column| {
                let sum: u32 = column
                    .parts()
                    .map(|(x, weight)| (mixed[x] >> 8) * weight)
                    .sum();
                ((sum + (1 << 23)) >> 24) as u8
            }));
        }
        Picture { width, pixels }
    }

    /// Returns the picture after an unsharp mask.
    pub(super) fn sharpened(&self, radius: usize, times: i32) -> Picture {
        let blurred = self.mean(radius).mean(radius);
        self.with(&blurred, |own, mean| {
            (own + times * (own - mean)).clamp(0, 255) as u8
        })
    }

    /// Returns the picture in black and white: black is what is darker than its surroundings by more than this.
    pub(super) fn black_and_white(&self, surroundings: usize, darker: i32) -> Picture {
        let mean = self.mean(surroundings);
        self.with(&mean, |own, mean| if own < mean - darker { 0 } else { 255 })
    }

    fn with(&self, other: &Picture, mix: impl Fn(i32, i32) -> u8) -> Picture {
        let both = self.pixels.iter().zip(&other.pixels);
        Picture {
            width: self.width,
            pixels: both
                .map(|(&own, &other)| mix(own.into(), other.into()))
                .collect(),
        }
    }

    /// Returns the mean of the square around each pixel; beyond an edge the pixels of the edge are repeated.
    fn mean(&self, radius: usize) -> Picture {
        let (width, height) = (self.width, self.height());
        let row = |y: usize| &self.pixels[y * width..][..width];
        // The square's columns, of which one row comes and one goes with each step down.
        let mut columns: Vec<u32> = vec![0; width];
        for at in 0..=2 * radius {
            let y = at.saturating_sub(radius).min(height - 1);
            for (column, &pixel) in columns.iter_mut().zip(row(y)) {
                *column += u32::from(pixel);
            }
        }
        let count = (2 * radius + 1) as u64;
        // A multiplication takes the place of a division for every pixel; rounding it up makes it exact for white.
        let share = (1_u64 << 32).div_ceil(count * count);
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for y in 0..height {
            let mut sum: u32 = (0..=2 * radius)
                .map(|at| columns[at.saturating_sub(radius).min(width - 1)])
                .sum();
            for x in 0..width {
                pixels.push(((u64::from(sum) * share) >> 32) as u8);
                sum += columns[(x + radius + 1).min(width - 1)];
                sum -= columns[x.saturating_sub(radius)];
            }
            let (came, left) = ((y + radius + 1).min(height - 1), y.saturating_sub(radius));
            for ((column, &new), &old) in columns.iter_mut().zip(row(came)).zip(row(left)) {
                *column = *column + u32::from(new) - u32::from(old);
            }
        }
        Picture { width, pixels }
    }
}

/// What the weights of a sample add up to, or a little less.
const WHOLE: u32 = 1 << 16;

/// The samples of one line of pixels from another: mixed from two neighbours where there are more, from all that one covers
/// where there are fewer.
#[derive(Clone)]
struct Samples {
    from: usize,
    to: usize,
    at: usize,
}

impl Samples {
    fn new(from: usize, to: usize) -> Samples {
        Samples { from, to, at: 0 }
    }
}

impl Iterator for Samples {
    type Item = Sample;

    fn next(&mut self) -> Option<Sample> {
        let Samples { from, to, at } = *self;
        if at == to {
            return None;
        }
        self.at += 1;
        Some(if to < from {
            let (start, end) = (at * from / to, (at + 1) * from / to);
            Sample {
                start,
                end,
                weight: WHOLE / (end - start) as u32,
                second: None,
            }
        } else {
            // The middle of the sample, in parts of 256 of a pixel from the middle of the first.
            let middle = ((2 * at + 1) * from * 128 / to).saturating_sub(128);
            let (start, second) = (middle / 256, (middle % 256) as u32 * (WHOLE / 256));
            let next = (start + 1).min(from - 1);
            Sample {
                start,
                end: start + 1,
                weight: WHOLE - second,
                second: Some((next, second)),
            }
        })
    }
}

/// Which pixels make a sample, with weights that add up to [`WHOLE`].
struct Sample {
    start: usize,
    end: usize,
    weight: u32,
    second: Option<(usize, u32)>,
}

impl Sample {
    fn parts(&self) -> impl Iterator<Item = (usize, u32)> {
        (self.start..self.end)
            .map(|at| (at, self.weight))
            .chain(self.second)
    }
}

#[cfg(test)]
mod tests {
    use super::Picture;

    fn picture(width: usize, pixels: &[u8]) -> Picture {
        Picture::new(width, pixels.to_vec()).expect("a picture")
    }

    #[test]
    fn a_picture_of_one_shade_keeps_it_at_every_size_and_after_every_step() {
        for shade in [0, 100, 255] {
            let plain = picture(12, &[shade; 96]);
            assert_eq!(plain.mean(3), plain);
            assert_eq!(plain.sharpened(2, 3), plain);
            for side in [24, 17, 6, 4] {
                assert!(plain.resized(side).pixels().iter().all(|one| *one == shade));
            }
        }
    }

    #[test]
    fn a_doubled_picture_mixes_neighbours_and_a_halved_one_takes_their_mean() {
        let two = picture(2, &[0, 100]);
        assert_eq!(two.resized(4).pixels(), [0, 25, 75, 100, 0, 25, 75, 100]);
        let four = picture(4, &[0, 100, 50, 150, 0, 100, 50, 150]);
        assert_eq!(four.resized(2).pixels(), [50, 100]);
    }

    #[test]
    fn the_mean_repeats_the_edge() {
        let line = picture(3, &[0, 90, 180]);
        assert_eq!(line.mean(1).pixels(), [30, 90, 150]);
    }

    #[test]
    fn print_in_the_shade_is_black_and_paper_in_the_shade_is_white() {
        // The paper on the left is darker than the print on the right.
        let line = picture(9, &[60, 20, 60, 60, 90, 150, 200, 120, 200]);
        let seen = line.black_and_white(1, 20);
        let black = seen.pixels().iter().map(|pixel| *pixel == 0);
        let black: Vec<usize> = black
            .enumerate()
            .filter_map(|(at, is)| is.then_some(at))
            .collect();
        assert_eq!(black, [1, 7]);
    }
}
