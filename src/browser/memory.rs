//! The heap of the page: the standard library's allocator would be the largest single function of the WASM.

use rlsf::SmallGlobalTlsf;

#[global_allocator]
static HEAP: SmallGlobalTlsf = SmallGlobalTlsf::new();
