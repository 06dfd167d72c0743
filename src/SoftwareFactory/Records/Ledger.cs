using System.Buffers;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Records;

/// <summary>
/// Writes the journal of a run; <see cref="LedgerReader"/> describes it. What an interrupted run had recorded is given back, record by record, to the
/// process that goes on with it, and only what is new is appended: so no gate outcome is forgotten and no record stands twice. One writer at a time.
/// </summary>
internal sealed class Ledger : IDisposable
{
    private readonly Queue<LedgerRecord> _recorded = [];
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly FileStream _file;
    private readonly TimeProvider _time;
    private Digest? _head;

    private Ledger(string path, FileMode mode, TimeProvider time)
    {
        Path = path;
        _time = time;
        _file = new FileStream(path, mode, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
    }

    internal string Path { get; }

    /// <summary>True while the process that resumed the run has not yet come to where it was interrupted.</summary>
    internal bool IsReplaying => _recorded.Count > 0;

    /// <summary>True when this process came to other bytes, or another move, than the interrupted one had recorded: nothing is appended from then on.</summary>
    internal bool HasDiverged { get; private set; }

    /// <summary>Begins a run's ledger; the header is on the disk when this returns.</summary>
    internal static Ledger Start(string path, StartedRecord header, TimeProvider time)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var ledger = new Ledger(path, FileMode.CreateNew, time);
        ledger.Append(header);
        ledger.Flush();
        return ledger;
    }

    /// <summary>Goes on with an interrupted run: cuts off a torn record, and says so.</summary>
    internal static Ledger Resume(string path, LedgerReading reading, TimeProvider time)
    {
        var ledger = new Ledger(path, FileMode.Open, time) { _head = reading.Head };
        var cut = ledger._file.Length - reading.ValidLength;
        ledger._file.SetLength(reading.ValidLength);
        ledger._file.Seek(0, SeekOrigin.End);
        ledger.Append(new ResumedRecord { Cut = cut });
        ledger.Flush();
        foreach (var record in reading.Records.Where(record => record is JudgedRecord or MovedRecord or ReleasingRecord)) ledger._recorded.Enqueue(record);
        return ledger;
    }

    /// <summary>The recorded verdict that is due, when it is this stage's on this part.</summary>
    internal JudgedRecord? Recall(string? part, Core.Line.Stage stage) =>
        _recorded.TryPeek(out var next) && next is JudgedRecord judged && judged.Part == part && judged.Stage == stage ? judged : null;

    /// <summary>Records what happened, unless it is recorded already.</summary>
    /// <returns>The record that counts.</returns>
    internal LedgerRecord Record(LedgerRecord record)
    {
        if (HasDiverged) return record;
        if (!_recorded.TryDequeue(out var known)) return Append(record);
        if (IsSame(known, record)) return known;
        HasDiverged = true;
        return record;
    }

    internal void Ended(EndedRecord record)
    {
        Append(record);
        Flush();
    }

    internal void Flush() => _file.Flush(flushToDisk: true);

    public void Dispose()
    {
        try
        {
            _file.Dispose();
        }
        catch (IOException)
        {
            // What cannot be written was reported when it was to be on the disk.
        }
    }

    private static bool IsSame(LedgerRecord known, LedgerRecord record) => (known, record) switch
    {
        (JudgedRecord a, JudgedRecord b) => (a.Part, a.Stage, a.Attempt, a.Content) == (b.Part, b.Stage, b.Attempt, b.Content),
        (MovedRecord a, MovedRecord b) => (a.Part, a.Stage, a.From, a.Trigger, a.To) == (b.Part, b.Stage, b.From, b.Trigger, b.To),
        (ReleasingRecord, ReleasingRecord) => true,
        _ => false,
    };

    private LedgerRecord Append(LedgerRecord record)
    {
        if (record is not StartedRecord) record = record with { At = _time.GetUtcNow() };
        var json = LedgerLine.Of(record);
        if (_head is { } previous) json["previous"] = previous.Hex;
        var digest = CanonicalJson.Digest(json);
        json["digest"] = digest.Hex;
        _line.ResetWrittenCount();
        CanonicalJson.Write(json, _line);
        _line.Write("\n"u8);
        _file.Write(_line.WrittenSpan);
        _head = digest;
        return record;
    }
}
