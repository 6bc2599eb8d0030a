//! Synthetic photos of a card's QR code, the same from the same seed: perspective, turn, blur, shade and noise. The text is invented.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The text of the code: the number, and fields that the page drops. It takes a code of version 10, as a card's does.
pub const TEXT: &str = "DN4010123498765|4e677579e1bb856e2056c4836e204d69e1bb9d69|01/01/1990|1|5468e1bb8b2078c3a320334320506f6f6c|01 - 028|01/01/2026|-|02/01/2026|01234987651234|-|4|01/01/2030|3f6a7b1c2d4e5f60-7102|$";

/// The share of the photo's side that the code with its margin takes.
const SHARE: f64 = 0.35;
/// The standard deviation of the noise, in shades of 256.
const NOISE: f64 = 6.0;
/// The white margin around a code, in cells.
const MARGIN: i32 = 4;

/// Random numbers: SplitMix64.
pub struct Random(pub u64);

impl Random {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    fn between(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Nearly normally distributed around 0 with a standard deviation of 1: the sum of four numbers.
    fn normal(&mut self) -> f64 {
        let bytes = self.bits().to_be_bytes();
        let four = bytes
            .chunks(2)
            .map(|two| u16::from_be_bytes([two[0], two[1]]));
        let sum: f64 = four.map(f64::from).sum();
        (sum / 65_536.0 - 2.0) * 3_f64.sqrt()
    }
}

/// One photo: its side, blur and pose as its name, its side in pixels, and the brightness of each pixel.
pub struct Photo {
    pub name: String,
    pub side: usize,
    pub pixels: Vec<u8>,
}

/// 54 photos: three sizes, three blurs, six poses each.
pub fn photos(seed: u64) -> Vec<Photo> {
    let mut random = Random(seed);
    let mut photos = Vec::new();
    for side in [1200, 800, 500] {
        for blur in 0..3 {
            for pose in 0..6 {
                photos.push(Photo {
                    name: format!("{side}_{blur}_{pose}"),
                    side,
                    pixels: photo(TEXT, side, f64::from(blur), &mut random),
                });
            }
        }
    }
    photos
}

/// A square photo of the code of a text.
pub fn photo(text: &str, side: usize, blur: f64, random: &mut Random) -> Vec<u8> {
    let segments = QrSegment::make_segments(text);
    let (least, most) = (Version::MIN, Version::MAX);
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, None, false)
            .expect("a text that fits");
    let lens = Lens::new(side as f64, f64::from(code.size() + 2 * MARGIN), random);
    let mut brightness: Vec<f32> = (0..side * side)
        .map(|at| {
            let quarters = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
            let white = quarters.into_iter().filter(|(right, down)| {
                let (x, y) = lens.cell((at % side) as f64 + right, (at / side) as f64 + down);
                !code.get_module(x - MARGIN, y - MARGIN)
            });
            white.count() as f32 * 63.75
        })
        .collect();
    if blur > 0.0 {
        // Twice along the rows: each time they become columns.
        brightness = blurred(&blurred(&brightness, side, blur), side, blur);
    }
    let shaded = brightness.into_iter().enumerate().map(|(at, own)| {
        let light = 0.55 + 0.45 * (at % side) as f64 / side as f64;
        (f64::from(own) * light + NOISE * random.normal()).clamp(0.0, 255.0) as u8
    });
    shaded.collect()
}

/// A Gaussian blur along the rows, which become columns.
fn blurred(pixels: &[f32], side: usize, blur: f64) -> Vec<f32> {
    let reach = (blur * 3.0).ceil() as usize;
    let weight = |at: usize| (-(at as f64 - reach as f64).powi(2) / (2.0 * blur * blur)).exp();
    let weights: Vec<f64> = (0..=2 * reach).map(weight).collect();
    let sum: f64 = weights.iter().sum();
    let weights: Vec<f32> = weights.iter().map(|one| (one / sum) as f32).collect();
    let mut columns = vec![0.0; pixels.len()];
    let mut padded = vec![0.0; side + 2 * reach];
    for (y, row) in pixels.chunks(side).enumerate() {
        padded.fill(row[0]);
        padded[reach..reach + side].copy_from_slice(row);
        padded[reach + side..].fill(row[side - 1]);
        for (x, near) in padded.windows(weights.len()).enumerate() {
            columns[x * side + y] = near.iter().zip(&weights).map(|(one, by)| one * by).sum();
        }
    }
    columns
}

/// Where the cells of the code lie in the photo: a perspective transform.
struct Lens([f64; 8]);

impl Lens {
    /// Places a square of so many cells into the photo, turned and with each corner nearer or farther.
    fn new(side: f64, cells: f64, random: &mut Random) -> Lens {
        let middle = [0, 1].map(|_| side * random.between(0.4, 0.6));
        let (sin, cos) = random.between(-0.6, 0.6).sin_cos();
        let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
        let mut equations = Vec::new();
        for (dx, dy) in corners {
            let far = side * SHARE / 2.0 * random.between(0.9, 1.1);
            let x = middle[0] + (dx * cos - dy * sin) * far;
            let y = middle[1] + (dx * sin + dy * cos) * far;
            let (u, v) = ((dx + 1.0) / 2.0 * cells, (dy + 1.0) / 2.0 * cells);
            equations.push([x, y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y, u]);
            equations.push([0.0, 0.0, 0.0, x, y, 1.0, -v * x, -v * y, v]);
        }
        Lens(solved(equations))
    }

    /// The cell at a place of the photo.
    fn cell(&self, x: f64, y: f64) -> (i32, i32) {
        let [a, b, c, d, e, f, g, h] = self.0;
        let far = g * x + h * y + 1.0;
        let (u, v) = ((a * x + b * y + c) / far, (d * x + e * y + f) / far);
        (u.floor() as i32, v.floor() as i32)
    }
}

/// Solves eight linear equations by elimination; the last number of each is what it adds up to.
fn solved(mut equations: Vec<[f64; 9]>) -> [f64; 8] {
    for at in 0..8 {
        let size = |row: &usize| equations[*row][at].abs();
        let largest = (at..8)
            .max_by(|one, other| size(one).total_cmp(&size(other)))
            .unwrap_or(at);
        equations.swap(at, largest);
        let pivot = equations[at];
        for row in (0..8).filter(|row| *row != at) {
            let times = equations[row][at] / pivot[at];
            for (own, pivot) in equations[row].iter_mut().zip(pivot) {
                *own -= times * pivot;
            }
        }
    }
    std::array::from_fn(|at| equations[at][8] / equations[at][at])
}
