"""Which machines may be asked: only those of the public internet, by the address that was looked at."""

import ipaddress
import socket

ALLOWED_PORTS = (80, 443)


class NotFollowed(Exception):
    """`reason` is a key of `editorial.links.reasons`."""

    def __init__(self, reason):
        self.reason = reason
        super().__init__(reason)


class Resolver:
    """Looks a host up once and answers with one address. A test gives another one, with addresses of its own allowed."""

    allowed = ()  # addresses as text; empty but in tests
    ports = ALLOWED_PORTS

    def pinned(self, host, port):
        """An IP address (text) of `host` to connect to. NotFollowed where any of its addresses is not public."""
        if port not in self.ports:
            raise NotFollowed("port")
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise NotFollowed("unknown_host") from None
        found = list(dict.fromkeys(row[4][0] for row in rows))
        if not found or not all(address in self.allowed or is_public(address) for address in found):
            raise NotFollowed("private")
        return next((each for each in found if ":" not in each), found[0])


def is_public(address):
    """False for private, loopback, link-local, shared, multicast, reserved addresses, and IPv6 forms that hold one."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = [getattr(ip, name, None) for name in ("ipv4_mapped", "sixtofour")]
    teredo = getattr(ip, "teredo", None)
    inner += list(teredo or ())
    if ip.version == 6 and ip in ipaddress.ip_network("64:ff9b::/96"):
        inner.append(ipaddress.ip_address(int(ip) & 0xFFFFFFFF))
    return all(each.is_global and not each.is_multicast for each in (ip, *filter(None, inner)) if each is not None)
