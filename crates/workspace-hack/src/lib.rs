//! One set of features for every command of the workspace; see `.config/hakari.toml`.
