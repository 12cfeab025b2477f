internal import CZlib
internal import Foundation

/// Bytes in the zlib format, with the size that they had.
struct Packed: Sendable {
    let data: Data
    let size: Int

    init(_ bytes: [UInt8]) {
        data = Data(Deflate.pack(bytes))
        size = bytes.count
    }
}

/// The zlib format (RFC 1950), in which the bytes of sources are kept.
enum Deflate {
    /// The bytes, packed.
    static func pack(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(uLong(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(size))
        let status = bytes.withUnsafeBufferPointer { source in
            compress2(&packed, &size, source.baseAddress, uLong(bytes.count), Z_DEFAULT_COMPRESSION)
        }
        // `compress2` fails only without memory or with too small a room, and the room is the greatest needed.
        precondition(status == Z_OK, "zlib could not pack \(bytes.count) bytes (status \(status))")
        packed.removeLast(packed.count - Int(size))
        return packed
    }

    /// The bytes that were packed; `nil` where they are damaged or not of that size.
    static func unpack(_ packed: [UInt8], size: Int) -> [UInt8]? {
        guard size >= 0 else { return nil }
        var length = uLong(size)
        // One byte more than wanted: where it is written, the size is wrong.
        var bytes = [UInt8](repeating: 0, count: size + 1)
        length += 1
        let status = packed.withUnsafeBufferPointer { source in
            uncompress(&bytes, &length, source.baseAddress, uLong(packed.count))
        }
        guard status == Z_OK, Int(length) == size else { return nil }
        bytes.removeLast()
        return bytes
    }
}
