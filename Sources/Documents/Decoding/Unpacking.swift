internal import CZlib

/// Bytes packed with gzip or zlib (RFC 1950 to 1952), unpacked up to a size and never beyond it.
package enum Unpacking {
    package enum Fault: Error, Hashable {
        /// They would be more than the limit.
        case tooLarge
        case damaged
    }

    package static func unpack(_ packed: [UInt8], limit: Int) throws(Fault) -> [UInt8] {
        var stream = z_stream()
        // 32 lets zlib tell gzip from zlib by the head.
        guard inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged
        }
        defer { inflateEnd(&stream) }
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 256 * 1024)
        var fault: Fault?
        var packed = packed
        packed.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            while true {
                let status = chunk.withUnsafeMutableBufferPointer { room in
                    stream.next_out = room.baseAddress
                    stream.avail_out = UInt32(room.count)
                    return inflate(&stream, Z_NO_FLUSH)
                }
                let made = chunk.count - Int(stream.avail_out)
                if result.count + made > limit {
                    fault = .tooLarge
                    return
                }
                result.append(contentsOf: chunk[..<made])
                if status == Z_STREAM_END { return }
                if status != Z_OK || made == 0 && stream.avail_in == 0 {
                    fault = .damaged
                    return
                }
            }
        }
        if let fault { throw fault }
        return result
    }
}
