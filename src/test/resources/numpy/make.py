"""Makes the arrays of this folder with NumPy: (2, 3, 4) values, whole numbers k = 0 to 23 or fractions (k - 12) * 1.5."""
import numpy as np
from numpy.lib import format as npy

k = np.arange(24).reshape(2, 3, 4)
fractions = (k - 12) * 1.5
for code in ["<f8", ">f8", "<f4", ">f4", "<f2"]:
    np.save(code.replace("<", "little-").replace(">", "big-") + ".npy", fractions.astype(code))
for code in ["|i1", "|u1", "<i2", ">i2", "<u2", "<i4", ">i4", "<u4", "<i8", ">i8", "<u8"]:
    np.save(code.replace("<", "little-").replace(">", "big-").replace("|", "one-") + ".npy", k.astype(code))
np.save("fortran.npy", np.asfortranarray(fractions))
np.save("fortran-big-i4.npy", np.asfortranarray(k.astype(">i4")))
np.save("bool.npy", k % 3 == 0)
np.save("extremes.npy", np.array([-128, 127], "i1"))
np.save("unsigned-extremes.npy", np.array([0, 2**63, 2**64 - 1], "u8"))
np.save("specials.npy", np.array([np.nan, np.inf, -np.inf, -0.0]))
np.save("scalar.npy", np.float64(4.5))
np.save("empty.npy", np.zeros((0, 3)))
np.save("row.npy", np.array([1.5, 2.5]))
for version in [(2, 0), (3, 0)]:
    with open("version%d.npy" % version[0], "wb") as out:
        npy.write_array(out, fractions, version=version)
np.save("objects.npy", np.array([None, {}], dtype=object), allow_pickle=True)
np.save("records.npy", np.zeros(2, dtype=[("a", "<f8"), ("b", "<i4", (2,))]))
np.save("complex.npy", np.zeros(2, complex))
np.save("text.npy", np.array(["ab", "c"]))
np.savez("stored.npz", weights=fractions, spikes=k.astype("u1"))
np.savez_compressed("deflated.npz", weights=np.asfortranarray(fractions), spikes=k.astype("u1"))
np.savez("words.npz", names=np.array(["digit 4", "Z\u00fcrich \U0001f600", ""]), backwards=np.array(["ab", "c"], ">U2"),
         rule=np.array("SPIKE_HEBBIAN"), seed=np.int64(-2**63 + 1), positive=np.int64(2**53 + 1), big=np.array(3, ">i8"),
         fractions=fractions)
