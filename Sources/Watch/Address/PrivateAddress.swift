internal import Foundation

/// Which addresses of the network belong to the machine itself, to its neighbours, or to nobody.
///
/// A page that could send the program there could have it read or change what is not for the world.
enum PrivateAddress {
    /// Whether an address in figures is none of the public network (IANA's registries of special-purpose addresses).
    /// What is no address in figures counts as private.
    static func isPrivate(_ text: String) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &bytes) == 1 {
            return isPrivate(bytes[..<4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
        }
        // Behind the sign, the part of the network that a local address belongs to.
        guard inet_pton(AF_INET6, String(text.prefix { $0 != "%" }), &bytes) == 1 else { return true }
        return isPrivate(bytes)
    }

    private static let blocks: [(first: UInt32, bits: UInt32)] = [
        (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
        (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16),
        (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
    ]

    private static func isPrivate(_ address: UInt32) -> Bool {
        blocks.contains { address >> (32 - $0.bits) == $0.first >> (32 - $0.bits) }
    }

    private static func isPrivate(_ bytes: [UInt8]) -> Bool {
        func word(_ place: Int) -> UInt32 {
            bytes[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
        }
        // An IPv4 address in the clothes of an IPv6 one: mapped, compatible, NAT64, 6to4.
        if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == bytes[11], [0, 0xFF].contains(bytes[10]) {
            return isPrivate(word(12))
        }
        if word(0) == 0x0064_FF9B {
            return bytes[4..<12].allSatisfy { $0 == 0 } ? isPrivate(word(12)) : true
        }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return isPrivate(word(2)) }
        // Teredo and documentation, and all that is not of the global unicast block.
        if word(0) == 0x2001_0000 || word(0) == 0x2001_0DB8 { return true }
        return bytes[0] & 0xE0 != 0x20
    }
}
