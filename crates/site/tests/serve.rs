//! The server and the watcher of `cargo site serve`.

use std::io::Write as _;
use std::net::TcpStream;
use std::sync::mpsc::channel;
use std::time::Duration;

use site::serve::{Server, watch};

#[test]
fn a_request_that_is_half_sent_does_not_keep_the_server() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::open(0).expect("a free port");
    let address = server.address().expect("an address");
    let address = address
        .trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned();
    let (end, ended) = tokio::sync::oneshot::channel();
    let serving = std::thread::spawn(move || {
        server.run_until(folder.path(), async { ended.await.expect("an end") })
    });
    let mut half = TcpStream::connect(address).expect("a connection");
    half.write_all(b"GET / HTTP/1.1\r\nHost: ")
        .expect("half a request");
    end.send(()).expect("a server");
    serving
        .join()
        .expect("the server ends")
        .expect("and without a failure");
}

#[test]
fn writing_wakes_the_watcher_and_reading_does_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let (inside, beside) = (
        folder.path().join("style"),
        folder.path().join("index.html"),
    );
    std::fs::create_dir(&inside).expect("a folder");
    std::fs::write(inside.join("a.css"), "a").expect("a file");
    std::fs::write(&beside, "a").expect("a file");
    let (sender, changes) = channel();
    let _watcher = watch(&[inside.clone(), beside.clone()], sender).expect("a watcher");
    for file in [inside.join("a.css"), beside] {
        std::fs::read(&file).expect("a file");
        std::fs::read_dir(&inside).expect("a folder").count();
    }
    // Events come in their order: were reading one, it would come before the writing.
    let written = inside.join("b.css");
    std::fs::write(&written, "b").expect("a file");
    let first = changes.recv_timeout(Duration::from_secs(60));
    assert_eq!(first.expect("writing is a change"), written);
}
