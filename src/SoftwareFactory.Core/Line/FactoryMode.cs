namespace SoftwareFactory.Core.Line;

/// <summary>Where answers may come from. The default everywhere is <see cref="Locked"/>.</summary>
public enum FactoryMode
{
    /// <summary>From the lock only: no network; anything missing, stale or tampered is an error.</summary>
    Locked,

    /// <summary>The model is asked for what is missing or stale.</summary>
    Update,

    /// <summary>The model is asked again for everything.</summary>
    Refresh,
}
