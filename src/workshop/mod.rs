//! What engineers measure and test with: the whole test run, speed, the comparison with other frameworks.
//!
//! Nothing of it takes part in a build. Packages of Node and browsers are installed here and never come into a page.

pub mod axe;
pub mod compare;
pub mod failures;
pub mod machine;
pub mod npm;
pub mod speed;
pub mod suite;
pub mod summary;
