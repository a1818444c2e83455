"""What an answer rests on, beyond what its solver says: values in, values out."""
