//! As much of HTTP as the bridge needs: one request on a connection, a length or a stream for an answer.
//!
//! Not a server for the world: it listens on the loopback, believes what it reads, and knows no chunks and no TLS.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;

/// What a browser asked, and the connection on which it waits.
#[derive(Debug)]
pub struct Request {
    /// `GET`, `POST` …
    pub method: String,
    /// The path, without query.
    pub path: String,
    /// The body; empty when there is none.
    pub body: Vec<u8>,
    connection: TcpStream,
}

impl Request {
    /// Reads the request of a connection; nothing when the browser opened it and asked for nothing.
    ///
    /// # Errors
    /// When the connection breaks or does not speak HTTP.
    pub fn read(connection: TcpStream) -> io::Result<Option<Self>> {
        let mut lines = BufReader::new(connection.try_clone()?);
        let mut first = String::new();
        if lines.read_line(&mut first)? == 0 {
            return Ok(None);
        }
        let mut words = first.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Err(io::Error::new(io::ErrorKind::InvalidData, first));
        };
        let path = target.split(['?', '#']).next().unwrap_or_default();

        let mut length = 0;
        loop {
            let mut line = String::new();
            lines.read_line(&mut line)?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
        }
        let mut body = vec![0; length];
        lines.read_exact(&mut body)?;
        Ok(Some(Self {
            method: method.to_owned(),
            path: path.to_owned(),
            body,
            connection,
        }))
    }

    /// Answers, and ends the connection.
    ///
    /// # Errors
    /// When the browser has closed the connection.
    pub fn answer(mut self, status: u16, headers: &[(&str, &str)], body: &[u8]) -> io::Result<()> {
        let length = body.len().to_string();
        self.head(status, &[headers, &[("Content-Length", &length)]].concat())?;
        self.connection.write_all(body)?;
        self.connection.flush()
    }

    /// Begins an answer without end; what is written goes to the browser.
    ///
    /// # Errors
    /// When the browser has closed the connection.
    pub fn stream(mut self, headers: &[(&str, &str)]) -> io::Result<TcpStream> {
        self.head(200, headers)?;
        Ok(self.connection)
    }

    fn head(&mut self, status: u16, headers: &[(&str, &str)]) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {status} \r\nCache-Control: no-store\r\nConnection: close\r\n");
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        self.connection.write_all(head.as_bytes())
    }
}
