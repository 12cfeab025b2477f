internal import Foundation

/// How much memory the process may take: a text that does not fit in it is refused in words, where the system would end the
/// program without any.
enum MemoryRoom {
    /// What reading takes for a byte of a text, from its tokens to the answer: 46 were measured on news of 10 MB.
    static let perByte = 48
    /// What the program takes before it reads.
    static let base = 64 << 20

    /// What the process may take, by its own limit (`ulimit -v`), its groups (`memory.max`) and the machine; asked once.
    static let limit = [ownLimit(), groupLimit(), machine()].compactMap(\.self).min()

    /// Why a text of so many bytes cannot be read; `nil` where it can.
    static func refusal(ofBytes count: Int, limit: Int? = limit) -> String? {
        let need = base + count * perByte
        // A text of less than a megabyte is no great one, however little memory there is.
        guard count > 1_000_000, let limit, need > limit else { return nil }
        return
            "to read a text of \(megabytes(count)) MB takes about \(megabytes(need)) MB of memory, and this process may take "
            + "\(megabytes(limit)) MB. Give it more, or split the text into smaller documents."
    }

    private static func megabytes(_ bytes: Int) -> Int { (bytes + 500_000) / 1_000_000 }

    private static func ownLimit() -> Int? {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur < 1 << 60 else {
            return nil
        }
        return Int(limit.rlim_cur)
    }

    private static func machine() -> Int? {
        let (pages, size) = (sysconf(Int32(_SC_PHYS_PAGES)), sysconf(Int32(_SC_PAGESIZE)))
        return pages > 0 && size > 0 ? pages * size : nil
    }

    // MARK: Control groups

    private static func groupLimit() -> Int? {
        guard let text = text(of: "/proc/self/cgroup") else { return nil }
        return files(inGroups: text).compactMap { Self.text(of: $0).flatMap(number) }.min()
    }

    /// The files that may say what the groups of a process allow, those of the groups above them too: `/proc/self/cgroup` has
    /// a line a group, of the second kind `0::/path`, of the first with what it rules, `7:memory:/path`.
    static func files(inGroups text: String) -> [String] {
        var files: [String] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            let (root, name): (String, String)
            if parts[1].isEmpty {
                (root, name) = ("/sys/fs/cgroup", "memory.max")
            } else if parts[1].split(separator: ",").contains("memory") {
                (root, name) = ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")
            } else {
                continue
            }
            var steps = parts[2].split(separator: "/")
            while true {
                files.append(([root] + steps.map(String.init) + [name]).joined(separator: "/"))
                if steps.isEmpty { break }
                steps.removeLast()
            }
        }
        return files
    }

    /// `nil` for `max`, and for the number that stands for it.
    static func number(_ text: String) -> Int? {
        Int(text.trimmingCharacters(in: .whitespacesAndNewlines)).flatMap {
            $0 > 0 && $0 < 1 << 60 ? $0 : nil
        }
    }

    private static func text(of path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}
