using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Replay;

namespace SoftwareFactory.Generation.Tests.Replay;

/// <summary>What <c>locked</c> mode does with this assembly: called by reflection in a load context of its own.</summary>
internal static class ReplayAlone
{
    public static bool Run(string folder)
    {
        var blobs = new BlobStore(folder);
        var text = GenerationLock.Empty.With(Sample.SpecId, [Sample.Store(blobs, Sample.Request, Sample.Response)]).Write();
        var answers = LockReader.Read("factory.lock.json", text).Lock!;
        return LockReplay.Answer(Sample.Request, answers, blobs, Sample.SpecFile, "factory.lock.json", path => path).Answer is not null;
    }
}
