//! The allocator of the WASM: the standard library's would be its largest single function.

use rlsf::SmallGlobalTlsf;

#[global_allocator]
static HEAP: SmallGlobalTlsf = SmallGlobalTlsf::new();
