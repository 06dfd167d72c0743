namespace SoftwareFactory.Inspection.Test.Mutation;

/// <summary>How many changes of an answer its examples notice.</summary>
/// <param name="Noticed">Those that an example or holdout failed with, or did not come to an end with.</param>
/// <param name="Survived">Those that none did.</param>
/// <param name="Threshold">What is asked for, in percent.</param>
public sealed record MutationScore(int Noticed, int Survived, int Threshold)
{
    /// <summary>The share that is noticed, rounded down to whole percent; 100 where nothing could be changed.</summary>
    public int Percent => Noticed + Survived == 0 ? 100 : Noticed * 100 / (Noticed + Survived);

    /// <summary>True when enough is noticed.</summary>
    public bool IsEnough => Percent >= Threshold;
}
