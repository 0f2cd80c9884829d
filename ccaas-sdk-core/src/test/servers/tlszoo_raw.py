#!/usr/bin/env python3
"""Servers of the zoo that misbehave below or above TLS, on loopback: tlszoo_raw.py BASEPORT CERT KEY

One port for each behaviour, in the order of BEHAVIOURS.
"""
import os
import socket
import ssl
import struct
import sys
import threading
import time

BASE, CERT, KEY = int(sys.argv[1]), sys.argv[2], sys.argv[3]
CONTEXT = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
CONTEXT.load_cert_chain(CERT, KEY)
OK = b"HTTP/1.1 200 OK\r\n"


def seen(head):
    """Says which path was asked for, or that something came that is neither TLS nor a request."""
    words = head.split(b" ")
    print("REQUEST", words[1].decode("ascii", "replace") if len(words) > 1 else "unreadable", flush=True)


def first_bytes(connection):
    """Reads what a client says before it knows whom it talks to: one record of TLS, or a secret too many."""
    head = connection.recv(4096)
    if head and head[:1] != b"\x16":
        seen(head)


def over_tls(answer):
    """Does the handshake, reads one request head, then lets the behaviour answer."""

    def behave(connection):
        tls = CONTEXT.wrap_socket(connection, server_side=True)
        head = b""
        while b"\r\n\r\n" not in head:
            more = tls.recv(4096)
            if not more:
                return
            head += more
        seen(head)
        answer(tls)

    return behave


def plaintext(connection):
    first_bytes(connection)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 5\r\nConnection: close\r\n\r\nplain")
    connection.close()


def close(connection):
    connection.close()


def hang(connection):
    time.sleep(120)
    connection.close()


def garbage(connection):
    first_bytes(connection)
    connection.sendall(os.urandom(512))
    connection.close()


def alert(connection):
    first_bytes(connection)
    connection.sendall(bytes([21, 3, 3, 0, 2, 2, 40]))
    connection.close()


@over_tls
def truncated(tls):
    tls.sendall(OK + b'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"half":')
    tls.close()


@over_tls
def drip(tls):
    tls.sendall(OK + b"Content-Length: 60\r\n\r\n")
    for _ in range(60):
        tls.sendall(b"x")
        time.sleep(1)
    tls.close()


@over_tls
def reset(tls):
    tls.sendall(OK + b"Content-Length: 1000\r\n\r\n")
    time.sleep(0.2)
    tls.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    tls.close()


@over_tls
def huge_header(tls):
    tls.sendall(OK + b"Content-Length: 2\r\nX-Big: " + b"a" * 300000 + b"\r\n\r\nok")
    tls.close()


def half_handshake(connection):
    first_bytes(connection)
    connection.sendall(bytes([22, 3, 3, 0, 122, 2, 0, 0, 118, 3, 3]) + os.urandom(32))
    time.sleep(120)
    connection.close()


BEHAVIOURS = [plaintext, close, hang, garbage, alert, truncated, drip, reset, huge_header, half_handshake]


def serve(port, behave):
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(64)

    def run(connection):
        try:
            behave(connection)
        except OSError:
            connection.close()

    while True:
        connection, _ = listener.accept()
        connection.settimeout(150)
        threading.Thread(target=run, args=(connection,), daemon=True).start()


servers = [
    threading.Thread(target=serve, args=(BASE + i, behave), daemon=True) for i, behave in enumerate(BEHAVIOURS)
]
for server in servers:
    server.start()
servers[0].join()
