// The few rules of the small page; leptos/src/rules.rs is the same in Rust, and measure.mjs compares what both find.

export function findings(typed, words) {
  const number = typed.replace(/[ .-]/g, '').toUpperCase();
  if (number === '') return [];
  if (number.length !== 10 && number.length !== 15) return [words.wrong_length];
  const found = [];
  if (number.length === 15) {
    if (!/^[A-Z]{2}/.test(number)) found.push(words.wrong_letters);
    if (!/^..[1-5]/.test(number)) found.push(words.wrong_level);
    if (!/^...(?!00)[0-9]{2}/.test(number)) found.push(words.wrong_province);
  }
  if (!/[0-9]{10}$/.test(number)) found.push(words.wrong_digits);
  return found.length ? found : [words.right];
}
